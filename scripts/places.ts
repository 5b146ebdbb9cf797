/** `npm run places`: writes packages/server/places/places.txt from the two packages of data. A test says when it is not current. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeFile } from './places/place-file.ts';
import { readSources } from './places/read-sources.ts';
import { root } from './root.ts';

writeFileSync(join(root, 'packages/server/places/places.txt'), placeFile(readSources()));
console.log('Wrote packages/server/places/places.txt');
