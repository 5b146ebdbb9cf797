/** `npm run openapi`: writes docs/openapi.json from the contract. A test says when it is not current. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '../packages/server/src/http/openapi/document.ts';
import { root } from './root.ts';

const file = join(root, 'docs/openapi.json');
mkdirSync(join(root, 'docs'), { recursive: true });
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
console.log('Wrote docs/openapi.json');
