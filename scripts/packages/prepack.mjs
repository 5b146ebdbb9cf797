/**
 * Takes the private `cagette-source` condition out of the manifest that is packed: it names sources that are not in the tarball. Run by npm in the package's
 * folder. `postpack.mjs` puts the manifest back; if packing failed in between, the next run does.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const manifest = 'package.json';
const kept = `${manifest}.kept`;

if (!existsSync('dist/index.js')) throw new Error('dist is missing: run `npm run build` first');
if (existsSync(kept)) renameSync(kept, manifest);
const text = readFileSync(manifest, 'utf8');
const packed = JSON.parse(text);
for (const target of Object.values(packed.exports)) if (typeof target === 'object') delete target['cagette-source'];
delete packed.scripts;
writeFileSync(kept, text);
writeFileSync(manifest, `${JSON.stringify(packed, null, 2)}\n`);
