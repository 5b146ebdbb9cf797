import type { ErrorCode } from '@cagette/sdk/contract/errors';
import type { Deps } from '../../deps.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { organisationBySlug } from '../organisations/organisations.service.ts';
import { type Match, matchPhotos } from './match-photos.ts';
import { MAX_PHOTO_BYTES } from './photo-limits.ts';
import { listProductReferences, type ReferencedProduct, writePhoto } from './photos.service.ts';

type FolderDeps = Pick<Deps, 'db' | 'clock' | 'changes' | 'photoEncoder'>;

export interface FolderFile {
  readonly name: string;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
}

/** What became of a file, or would. */
export interface PhotoOutcome {
  readonly name: string;
  readonly outcome: 'set' | 'same' | 'unknown' | 'ambiguous' | 'twice' | ErrorCode;
  readonly productName: string | null;
}

export interface FolderRequest {
  /** The slug of a farm, or of an association for the farms of its network. */
  readonly organisation: string;
  readonly files: readonly FolderFile[];
  /** Looks at every picture and writes nothing. */
  readonly dryRun: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Makes pictures the photos of the products whose reference they are named after, each in a transaction of its own: an import that is broken off goes on where it
 * was. Pages are told once, at the end.
 *
 * @throws organisation.notFound
 */
export async function importPhotos(deps: FolderDeps, request: FolderRequest): Promise<PhotoOutcome[]> {
  const organisation = await organisationBySlug(deps, request.organisation);
  const products = await listProductReferences(deps.db, organisation.id);
  const matches = matchPhotos(
    request.files.map((file) => file.name),
    products,
  );
  const outcomes: PhotoOutcome[] = [];
  try {
    for (const file of request.files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      outcomes.push(await importFile(deps, file, matches.get(file.name) ?? { why: 'unknown' }, request.dryRun));
      request.onProgress?.(outcomes.length, request.files.length);
    }
  } finally {
    if (!request.dryRun && outcomes.some(({ outcome }) => outcome === 'set')) deps.changes.publish({ kind: 'catalogue' });
  }
  return outcomes;
}

async function importFile(deps: FolderDeps, file: FolderFile, match: Match<ReferencedProduct>, dryRun: boolean): Promise<PhotoOutcome> {
  if ('why' in match) return { name: file.name, outcome: match.why, productName: null };
  const { product } = match;
  const told = { name: file.name, productName: product.name };
  if (file.bytes > MAX_PHOTO_BYTES) return { ...told, outcome: 'body.tooLarge' };
  try {
    const photo = await deps.photoEncoder.encode(await file.read());
    const changes = dryRun ? product.photoHash !== photo.hash : await writePhoto(deps, product, photo);
    return { ...told, outcome: changes ? 'set' : 'same' };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { ...told, outcome: error.code };
  }
}
