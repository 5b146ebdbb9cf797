import { sql } from 'kysely';
import type { Database, DatabaseTransaction } from '../../db/database.ts';
import type { EncodedPhoto } from './encode-photo.ts';

/** A product with the farm that sells it. */
export interface PhotoProduct {
  readonly id: string;
  readonly name: string;
  readonly farmId: string;
}

const products = (db: Database, writers: readonly string[]) =>
  db
    .selectFrom('products')
    .innerJoin('catalogues', 'catalogues.id', 'products.catalogueId')
    .select(['products.id', 'products.name', 'catalogues.organisationId as farmId'])
    .where((eb) =>
      eb.or([
        eb('catalogues.organisationId', '=', sql<string>`any(${writers}::text[])`),
        eb.exists(
          eb
            .selectFrom('affiliations')
            .select('farmId')
            .whereRef('affiliations.farmId', '=', 'catalogues.organisationId')
            .where('affiliations.associationId', '=', sql<string>`any(${writers}::text[])`),
        ),
      ]),
    );

/** A product of these organisations, or of the farms of their networks. */
export async function findProduct(db: Database, writers: readonly string[], productId: string): Promise<PhotoProduct | undefined> {
  return products(db, writers).where('products.id', '=', productId).executeTakeFirst();
}

export interface ReferencedProduct extends PhotoProduct {
  readonly references: string[];
  /** Of the photo that it has. */
  readonly photoHash: string | null;
}

/** Every product of an organisation or of its network with the references it is sold under, withdrawn ones included. */
export async function listProductReferences(db: Database, organisationId: string): Promise<ReferencedProduct[]> {
  const references = sql<
    string[]
  >`coalesce(array_agg(offers.reference order by offers.id) filter (where offers.reference is not null), '{}')`;
  return products(db, [organisationId])
    .leftJoin('offers', 'offers.productId', 'products.id')
    .leftJoin('photos', 'photos.id', 'products.photoId')
    .select('photos.hash as photoHash')
    .select(references.as('references'))
    .groupBy(['products.id', 'catalogues.organisationId', 'photos.hash'])
    .orderBy('products.id')
    .execute();
}

/** Every photo of an organisation's products or of its network's, with what names it. */
export async function listPhotos(db: Database, organisationId: string) {
  return products(db, [organisationId])
    .innerJoin('photos', 'photos.id', 'products.photoId')
    .innerJoin('organisations', 'organisations.id', 'catalogues.organisationId')
    .select(['photos.hash', 'photos.width', 'organisations.slug as farmSlug'])
    .select((eb) =>
      eb
        .selectFrom('offers')
        .select('offers.reference')
        .whereRef('offers.productId', '=', 'products.id')
        .where('offers.reference', 'is not', null)
        .orderBy('offers.id')
        .limit(1)
        .as('reference'),
    )
    .orderBy('products.id')
    .execute();
}

/** The bytes of a photo; the same whoever's it is, because its hash is that of the bytes. */
export async function findBytes(db: Database, hash: string, width: number): Promise<Buffer | null> {
  const row = await db
    .selectFrom('photos')
    .innerJoin('photoSizes', 'photoSizes.photoId', 'photos.id')
    .select('photoSizes.bytes')
    .where('photos.hash', '=', hash)
    .where('photoSizes.width', '=', width)
    .limit(1)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** One photo of a farm is written at a time, so that none is thrown away while another product takes it. */
export async function lockPhotos(trx: DatabaseTransaction, farmId: string): Promise<void> {
  await sql`select id from organisations where id = ${farmId} for no key update`.execute(trx);
}

/** @returns the id, that of the farm's same photo when it has it already. */
export async function insertPhoto(
  trx: DatabaseTransaction,
  row: { id: string; farmId: string; createdAt: string },
  photo: EncodedPhoto,
): Promise<string> {
  const { hash, width, height, sizes } = photo;
  const kept = await trx
    .selectFrom('photos')
    .select('id')
    .where('organisationId', '=', row.farmId)
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (kept) return kept.id;
  await trx
    .insertInto('photos')
    .values({ id: row.id, organisationId: row.farmId, hash, width, height, createdAt: row.createdAt })
    .execute();
  await trx
    .insertInto('photoSizes')
    .values(sizes.map((size) => ({ photoId: row.id, ...size })))
    .execute();
  return row.id;
}

/** @returns whether that changed anything. */
export async function setProductPhoto(trx: DatabaseTransaction, productId: string, photoId: string | null): Promise<boolean> {
  const changed = await trx
    .updateTable('products')
    .set({ photoId })
    .where('id', '=', productId)
    .where('photoId', 'is distinct from', photoId)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Throws away what no product of the farm shows any more. */
export async function deleteUnusedPhotos(trx: DatabaseTransaction, farmId: string): Promise<void> {
  await trx
    .deleteFrom('photos')
    .where('organisationId', '=', farmId)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('products').select('id').whereRef('products.photoId', '=', 'photos.id'))))
    .execute();
}
