/** Puts back the manifest that `prepack.mjs` set aside. */
import { existsSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const manifest = fileURLToPath(new URL('../package.json', import.meta.url));
const kept = `${manifest}.kept`;

if (existsSync(kept)) renameSync(kept, manifest);
