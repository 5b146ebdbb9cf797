import { readFileSync } from 'node:fs';
import { photoPath, widthsOf } from '@cagette/sdk/contract/photo-size';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createScene } from '../../testing/scene.ts';
import { createKey } from '../auth/auth.service.ts';
import { affiliate, createOrganisation } from '../organisations/organisations.service.ts';
import { encodePhoto } from './encode-photo.ts';
import { listProductReferences, writePhoto } from './photos.service.ts';
import { createPhotoDesk, type PhotoDesk } from './testing/photo-desk.ts';
import { jpeg, productOf } from './testing/pictures.ts';

const ROUNDS = 6;

let desk: PhotoDesk;
beforeAll(async () => {
  desk = await createPhotoDesk();
});
afterAll(() => desk.server.close());

async function photosKept(): Promise<{ photos: number; sizes: number }> {
  const count = async (table: 'photos' | 'photoSizes') => (await desk.server.deps.db.selectFrom(table).selectAll().execute()).length;
  return { photos: await count('photos'), sizes: await count('photoSizes') };
}

describe('a photo', () => {
  test('is kept in every width up to its own, in proportion, as WebP', async () => {
    const { status, body } = await desk.put(await jpeg({ width: 1000, height: 750 }));
    expect([status, body]).toEqual([200, { path: expect.stringMatching(/^photos\/[\w-]{22}$/), width: 1000, height: 750 }]);
    for (const width of widthsOf(body)) {
      const { metadata } = await desk.decoded(photoPath(body, width));
      expect(metadata).toMatchObject({ format: 'webp', width, height: Math.round(width * 0.75), space: 'srgb' });
    }
  });

  test('of a large camera is kept in 1280 pixels at most, the longer side', async () => {
    expect((await desk.put(await jpeg({ width: 4000, height: 3000 }))).body).toMatchObject({ width: 1280, height: 960 });
    expect((await desk.put(await jpeg({ width: 1500, height: 3000 }))).body).toMatchObject({ width: 640, height: 1280 });
  });

  test('is shown on the shelf, and gone from it when it is taken away', async () => {
    const { body } = await desk.put(await jpeg());
    expect(await desk.shelfPhotos()).toEqual([body, null]);
    expect((await desk.fetchPhoto(photoPath(body, 160))).status).toBe(200);
    expect((await desk.remove()).status).toBe(204);
    expect(await desk.shelfPhotos()).toEqual([null, null]);
    expect((await desk.fetchPhoto(photoPath(body, 160))).status).toBe(404);
    expect((await desk.remove()).status).toBe(204);
  });

  test('is told of once to those who watch, and not when it is set again', async () => {
    const told: string[] = [];
    const unsubscribe = desk.server.deps.changes.subscribe(({ kind }) => told.push(kind));
    const file = await jpeg({ width: 300, height: 200 });
    const first = await desk.put(file);
    expect(told).toEqual(['catalogue']);
    const etag = (await desk.server.call('GET', `/v1/distributions/${desk.scene.distributionId}/shelf`)).headers.get('ETag');
    expect((await desk.put(file)).body).toEqual(first.body);
    expect(told).toEqual(['catalogue']);
    await desk.remove();
    expect(told).toEqual(['catalogue', 'catalogue']);
    await desk.remove();
    expect(told).toEqual(['catalogue', 'catalogue']);
    expect((await desk.server.call('GET', `/v1/distributions/${desk.scene.distributionId}/shelf`)).headers.get('ETag')).not.toBe(etag);
    unsubscribe();
  });

  test('reaches an open page: its stream says that the shelf changed', async () => {
    const stream = await desk.server.app.request(`/v1/distributions/${desk.scene.distributionId}/events`);
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    await desk.put(await jpeg({ width: 301, height: 200 }));
    while (!heard.includes('event: shelf')) heard += (await reader.read()).value ?? '';
    await reader.cancel();
  });

  test('replaces the one before, whose bytes are thrown away; that of another product stays', async () => {
    const [one, other] = [await jpeg({ width: 200, height: 200 }), await jpeg({ width: 150, height: 150 })];
    const second = (
      await desk.server.deps.db
        .selectFrom('products')
        .select('id')
        .where('catalogueId', '=', desk.scene.catalogueId)
        .orderBy('name', 'desc')
        .executeTakeFirstOrThrow()
    ).id;
    await desk.put(one);
    await desk.put(one, second);
    expect(await photosKept()).toEqual({ photos: 1, sizes: 2 });
    await desk.put(other);
    expect(await photosKept()).toEqual({ photos: 2, sizes: 3 });
    await desk.put(other, second);
    expect(await photosKept()).toEqual({ photos: 1, sizes: 1 });
    await desk.remove();
    expect(await photosKept()).toEqual({ photos: 1, sizes: 1 });
    await desk.remove(second);
    expect(await photosKept()).toEqual({ photos: 0, sizes: 0 });
  });

  test('set, exchanged and taken away on several products at once leaves exactly the photos that products show', async () => {
    const { server } = desk;
    const of = await createScene(server, { offers: Array.from({ length: 6 }, () => ({})) });
    const products = await listProductReferences(server.deps.db, of.farmId);
    const photos = await Promise.all([180, 181].map(async (width) => encodePhoto(await jpeg({ width, height: 100 }))));
    for (let round = 0; round < ROUNDS; round++) {
      const chosen = (index: number) => photos[(index + round) % (photos.length + 1)] ?? null;
      await Promise.all(products.map((product, index) => writePhoto(server.deps, product, chosen(index))));
      const shown = (await listProductReferences(server.deps.db, of.farmId)).map(({ photoHash }) => photoHash);
      expect(shown).toEqual(products.map((_, index) => chosen(index)?.hash ?? null));
      const kept = await server.deps.db.selectFrom('photos').select('hash').where('organisationId', '=', of.farmId).execute();
      expect(new Set(kept.map(({ hash }) => hash))).toEqual(new Set(shown.filter((hash) => hash !== null)));
    }
  });
});

describe('whose products', () => {
  test('a file is not read from who may not send it', async () => {
    const other = await createScene(desk.server);
    const token = await createKey(desk.server.deps, other.farmId, 'desk');
    let read = false;
    const body = new ReadableStream(
      {
        pull(controller) {
          read = true;
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { Authorization: `Bearer ${token}`, 'Content-Length': '1000' };
    const reply = await desk.server.app.request(`/v1/desk/products/${desk.productId}/photo`, {
      method: 'PUT',
      body,
      headers,
      duplex: 'half',
    });
    expect([reply.status, read]).toEqual([404, false]);
  });

  test('an association sets photos of the farms of its network, and of no other', async () => {
    const associationId = (await createOrganisation(desk.server.deps, { slug: 'circuits', kind: 'association', name: 'Circuits' }))!;
    const token = await createKey(desk.server.deps, associationId, 'desk');
    expect((await desk.put(await jpeg(), desk.productId, token)).body.code).toBe('product.notFound');
    await affiliate(desk.server.deps, associationId, desk.scene.farmId);
    expect((await desk.put(await jpeg(), desk.productId, token)).status).toBe(200);
  });

  test('the same picture of two farms is kept for each, and taking one away leaves the other', async () => {
    const other = await createScene(desk.server);
    const otherKey = await createKey(desk.server.deps, other.farmId, 'desk');
    const file = await jpeg({ width: 240, height: 180 });
    const { body } = await desk.put(file);
    expect((await desk.put(file, await productOf(desk.server, other), otherKey)).body).toEqual(body);
    const owners = await desk.server.deps.db
      .selectFrom('photos')
      .select('organisationId')
      .where('hash', '=', body.path.slice('photos/'.length))
      .execute();
    expect(new Set(owners.map(({ organisationId }) => organisationId))).toEqual(new Set([desk.scene.farmId, other.farmId]));
    await desk.remove();
    expect((await desk.fetchPhoto(photoPath(body, 240))).status).toBe(200);
    expect(await desk.shelfPhotos(other)).toEqual([body]);
  });
});

test('search engines are told the photo of a product, in its full width', async () => {
  const { body } = await desk.put(await jpeg());
  const page = await (await desk.server.app.request(`/${desk.scene.slug}`)).text();
  expect(page).toContain(`"image":"${desk.server.deps.config.publicUrl}/${photoPath(body, 400)}"`);
});

test('sharp is loaded when the first photo comes and not before', () => {
  const sources = ['encode-photo.ts', 'photo-encoder.ts', 'photos.service.ts', 'photos.routes.ts'];
  for (const source of sources) {
    const text = readFileSync(new URL(source, import.meta.url), 'utf8');
    expect(text).not.toMatch(/^import (?!type).*from 'sharp'/m);
  }
});
