/** Puts back the manifest that `prepack.mjs` set aside. */
import { existsSync, renameSync } from 'node:fs';

const manifest = 'package.json';
const kept = `${manifest}.kept`;

if (existsSync(kept)) renameSync(kept, manifest);
