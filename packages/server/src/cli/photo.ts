import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import type { Deps } from '../deps.ts';
import { matchPhotos } from '../features/photos/match-photos.ts';
import { type FolderFile, importPhotos, type PhotoOutcome } from '../features/photos/photo-folder.service.ts';
import { listProductReferences, type PhotoProduct, removePhoto } from '../features/photos/photos.service.ts';
import { organisationBySlug } from '../features/organisations/organisations.service.ts';
import { ProblemError } from '../http/problem-error.ts';
import { importsFr } from '../messages/imports.fr.ts';
import { photosFr as messages } from '../messages/photos.fr.ts';
import { photoLines } from './photo-lines.ts';
import { showProgress } from './show-progress.ts';
import { withDatabase } from './with-database.ts';

interface ProductOptions {
  readonly organisation: string;
  readonly product: string;
}

/** Files that systems put into folders. */
const NOT_OURS = /^(?:\.|Thumbs\.db$|desktop\.ini$)/i;

export function photoCommand(): Command {
  const set = new Command('set')
    .description('Makes a picture (JPEG, PNG, WebP or AVIF, up to 12 MB) the photo of a product')
    .argument('<file>')
    .requiredOption('--organisation <slug>', 'the farm, or an association of its')
    .requiredOption('--product <reference>', 'a reference of the product, or its id')
    .action(async (file: string, options: ProductOptions) => {
      const found = await fileAt(file);
      if (found === null) return fail(importsFr.fileNotFound(file));
      await run(options.organisation, async (deps) => {
        const product = await productNamed(deps, options);
        if (product) report(await importPhotos(deps, { ...options, files: [{ ...found, name: product.id }], dryRun: false }), file);
      });
    });
  const remove = new Command('remove')
    .description('Shows the picture of the product’s category again')
    .requiredOption('--organisation <slug>', 'the farm, or an association of its')
    .requiredOption('--product <reference>', 'a reference of the product, or its id')
    .action(async (options: ProductOptions) => {
      await run(options.organisation, async (deps) => {
        const product = await productNamed(deps, options);
        if (product) console.log((await removePhoto(deps, product)) ? messages.removed(product.name) : messages.hadNone(product.name));
      });
    });
  const importFolder = new Command('import')
    .description('Makes the pictures of a folder the photos of the products whose reference they are named after: PB-TOM-01.jpg')
    .argument('<folder>')
    .requiredOption('--organisation <slug>', 'the farm, or the association whose farms sell the products')
    .option('--dry-run', 'only looks at the pictures and says what would be done')
    .action(async (folder: string, options: { organisation: string; dryRun?: boolean }) => {
      const files = await filesIn(folder);
      if (files === null) return fail(messages.folderNotFound(folder));
      if (files.length === 0) return fail(messages.emptyFolder(folder));
      const progress = showProgress(messages.progress);
      const dryRun = options.dryRun === true;
      await run(options.organisation, async (deps) => {
        const outcomes = await importPhotos(deps, { organisation: options.organisation, files, dryRun, onProgress: progress.show });
        progress.stop();
        report(outcomes, null, dryRun);
      }).finally(progress.stop);
    });
  return new Command('photo').description('Photos of products').addCommand(set).addCommand(remove).addCommand(importFolder);
}

/** Prints what became of each file; `file` is what a single one is called here. */
function report(outcomes: readonly PhotoOutcome[], file: string | null, dryRun = false): void {
  const named = file === null ? outcomes : outcomes.map((outcome) => ({ ...outcome, name: file }));
  for (const line of photoLines(named, { dryRun, withSummary: file === null })) console.log(line);
  if (outcomes.some(({ outcome }) => outcome !== 'set' && outcome !== 'same')) process.exitCode = 1;
}

async function productNamed(deps: Deps, { organisation, product }: ProductOptions): Promise<PhotoProduct | null> {
  const { id } = await organisationBySlug(deps, organisation);
  // The ending is what a file's name has after its last dot; a reference may hold dots.
  const name = `${product}.`;
  const match = matchPhotos([name], await listProductReferences(deps.db, id)).get(name);
  if (match && 'product' in match) return match.product;
  fail(match?.why === 'ambiguous' ? messages.productAmbiguous(product) : messages.productNotFound(product));
  return null;
}

async function run(slug: string, work: (deps: Deps) => Promise<void>): Promise<void> {
  try {
    await withDatabase(work);
  } catch (error) {
    if (!(error instanceof ProblemError && error.code === 'organisation.notFound')) throw error;
    fail(importsFr.organisationNotFound(slug));
  }
}

async function filesIn(folder: string): Promise<FolderFile[] | null> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return null;
  const files = await Promise.all(names.filter((name) => !NOT_OURS.test(name)).map((name) => fileAt(join(folder, name))));
  return files.filter((file) => file !== null);
}

async function fileAt(path: string): Promise<FolderFile | null> {
  const facts = await stat(path).catch(() => null);
  return facts?.isFile() ? { name: basename(path), bytes: facts.size, read: () => readFile(path) } : null;
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
