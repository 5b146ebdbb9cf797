import { readdirSync, readFileSync } from 'node:fs';
import type { Deps } from '../../deps.ts';
import { importPhotos } from '../../features/photos/photo-folder.service.ts';

const folder = new URL('../../../demo/photos/', import.meta.url);
const PICTURE = /\.webp$/;

/** Gives some products of a farm the pictures of `demo/photos`, named by their references, as the farm itself would; the others keep their category's. @returns how many */
export async function giveDemoPhotos(deps: Deps, organisation: string): Promise<number> {
  const names = readdirSync(folder).filter((name) => PICTURE.test(name));
  const files = names.map((name) => {
    const picture = readFileSync(new URL(name, folder));
    return { name, bytes: picture.length, read: async () => picture };
  });
  const outcomes = await importPhotos(deps, { organisation, files, dryRun: false });
  return outcomes.filter(({ outcome }) => outcome === 'set').length;
}
