import type { Photo } from '@cagette/sdk/contract/shelf';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { problem } from '../../http/problem-error.ts';
import { newId } from '../../ids.ts';
import { managedOrganisations } from '../desk/desk-access.service.ts';
import type { EncodedPhoto } from './encode-photo.ts';
import {
  deleteUnusedPhotos,
  findBytes,
  findProduct,
  insertPhoto,
  lockPhotos,
  type PhotoProduct,
  setProductPhoto,
} from './photos.queries.ts';
import { photoView } from './photos.view.ts';

export { listPhotos, listProductReferences, type PhotoProduct, type ReferencedProduct } from './photos.queries.ts';

type PhotoDeps = Pick<Deps, 'db' | 'clock' | 'changes' | 'photoEncoder'>;

/**
 * A product whose photo the caller may change: of an organisation that is theirs, or of a farm of its network. That of others is not told from one that does not exist.
 *
 * @throws auth.forbidden for who writes no catalogue, product.notFound
 */
export async function productFor(deps: Pick<Deps, 'db'>, actor: Actor, productId: string): Promise<PhotoProduct> {
  const own = await managedOrganisations(deps, actor);
  if (own.length === 0) throw problem('auth.forbidden', {});
  const product = await findProduct(deps.db, own, productId);
  if (!product) throw problem('product.notFound');
  return product;
}

/**
 * Makes a picture the photo of a product, and tells everybody who looks at it.
 *
 * @throws photo.notSupported, photo.unreadable, photo.tooManyPixels, photo.tooSmall, server.busy
 */
export async function setPhoto(deps: PhotoDeps, product: PhotoProduct, picture: Uint8Array): Promise<Photo> {
  const photo = await deps.photoEncoder.encode(picture);
  if (await writePhoto(deps, product, photo)) deps.changes.publish({ kind: 'catalogue' });
  return photoOf(photo);
}

/** Shows the picture of the product's category again. @returns whether there was a photo. */
export async function removePhoto(deps: Pick<PhotoDeps, 'db' | 'clock' | 'changes'>, product: PhotoProduct): Promise<boolean> {
  const changed = await writePhoto(deps, product, null);
  if (changed) deps.changes.publish({ kind: 'catalogue' });
  return changed;
}

/** Keeps a photo and forgets the one before, in one transaction; to be told of by the caller. @returns whether anything changed. */
export async function writePhoto(
  deps: Pick<PhotoDeps, 'db' | 'clock'>,
  product: PhotoProduct,
  photo: EncodedPhoto | null,
): Promise<boolean> {
  const now = deps.clock.now();
  return inTransaction(deps.db, async (trx) => {
    await lockPhotos(trx, product.farmId);
    const row = { id: newId('photo', now), farmId: product.farmId, createdAt: now.toISOString() };
    const changed = await setProductPhoto(trx, product.id, photo ? await insertPhoto(trx, row, photo) : null);
    if (changed) await deleteUnusedPhotos(trx, product.farmId);
    return changed;
  });
}

/** The bytes of a photo in one of its widths, null when there is none. */
export async function readPhoto(deps: Pick<Deps, 'db'>, hash: string, width: number): Promise<Buffer | null> {
  return findBytes(deps.db, hash, width);
}

function photoOf({ hash, width, height }: EncodedPhoto): Photo {
  const photo = photoView({ photoHash: hash, photoWidth: width, photoHeight: height });
  if (!photo) throw new Error('An encoded photo has a hash and a size');
  return photo;
}
