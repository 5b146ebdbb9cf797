import { readFileSync } from 'node:fs';
import type { Photo } from '@cagette/sdk/contract/shelf';
import { photoPath, widthsOf } from '@cagette/sdk/contract/photo-size';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey } from '../auth/auth.service.ts';
import { affiliate, createOrganisation } from '../organisations/organisations.service.ts';
import { createScene, type Scene } from '../../testing/scene.ts';
import { createTestServer, type Reply, type TestServer } from '../../testing/test-server.ts';
import { bytesOf, jpeg, picture, pngHeader, productOf } from './testing/pictures.ts';

type Bytes = Uint8Array<ArrayBuffer>;

let server: TestServer;
let scene: Scene;
let key: string;
let productId: string;
beforeAll(async () => {
  server = await createTestServer();
  scene = await createScene(server, { offers: [{}, {}] });
  key = await createKey(server.deps, scene.farmId, 'desk');
  productId = await productOf(server, scene);
});
afterAll(() => server.close());

async function put(body: Bytes | string, id = productId, token = key): Promise<Reply> {
  return server.call('PUT', `/v1/desk/products/${id}/photo`, { body, token });
}

async function remove(id = productId): Promise<Reply> {
  return server.call('DELETE', `/v1/desk/products/${id}/photo`, { token: key });
}

async function fetchPhoto(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return server.app.request(`/${path}`, { headers });
}

async function decoded(path: string) {
  const response = await fetchPhoto(path);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const image = sharp(bytes);
  return { metadata: await image.metadata(), ...(await image.raw().toBuffer({ resolveWithObject: true })), bytes };
}

async function photosKept(): Promise<{ photos: number; sizes: number }> {
  const count = async (table: 'photos' | 'photoSizes') => (await server.deps.db.selectFrom(table).selectAll().execute()).length;
  return { photos: await count('photos'), sizes: await count('photoSizes') };
}

async function shelfPhotos(of: Pick<Scene, 'distributionId'> = scene): Promise<(Photo | null)[]> {
  const shelf = await server.call('GET', `/v1/distributions/${of.distributionId}/shelf`);
  return shelf.body.products.map((product: { photo: Photo | null }) => product.photo);
}

describe('a photo', () => {
  test('is kept in every width up to its own, in proportion, as WebP', async () => {
    const { status, body } = await put(await jpeg({ width: 1000, height: 750 }));
    expect([status, body]).toEqual([200, { path: expect.stringMatching(/^photos\/[\w-]{22}$/), width: 1000, height: 750 }]);
    for (const width of widthsOf(body)) {
      const { metadata } = await decoded(photoPath(body, width));
      expect(metadata).toMatchObject({ format: 'webp', width, height: Math.round(width * 0.75), space: 'srgb' });
    }
  });

  test('of a large camera is kept in 1280 pixels at most, the longer side', async () => {
    expect((await put(await jpeg({ width: 4000, height: 3000 }))).body).toMatchObject({ width: 1280, height: 960 });
    expect((await put(await jpeg({ width: 1500, height: 3000 }))).body).toMatchObject({ width: 640, height: 1280 });
  });

  test('is shown on the shelf, and gone from it when it is taken away', async () => {
    const { body } = await put(await jpeg());
    expect(await shelfPhotos()).toEqual([body, null]);
    expect((await remove()).status).toBe(204);
    expect(await shelfPhotos()).toEqual([null, null]);
    expect((await fetchPhoto(photoPath(body, 160))).status).toBe(404);
    expect((await remove()).status).toBe(204);
  });

  test('is told of once to those who watch, and not when it is set again', async () => {
    const told: string[] = [];
    const unsubscribe = server.deps.changes.subscribe(({ kind }) => told.push(kind));
    const file = await jpeg({ width: 300, height: 200 });
    const first = await put(file);
    expect(told).toEqual(['catalogue']);
    const etag = (await server.call('GET', `/v1/distributions/${scene.distributionId}/shelf`)).headers.get('ETag');
    expect((await put(file)).body).toEqual(first.body);
    expect(told).toEqual(['catalogue']);
    await remove();
    expect(told).toEqual(['catalogue', 'catalogue']);
    await remove();
    expect(told).toEqual(['catalogue', 'catalogue']);
    expect((await server.call('GET', `/v1/distributions/${scene.distributionId}/shelf`)).headers.get('ETag')).not.toBe(etag);
    unsubscribe();
  });

  test('reaches an open page: its stream says that the shelf changed', async () => {
    const stream = await server.app.request(`/v1/distributions/${scene.distributionId}/events`);
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    await put(await jpeg({ width: 301, height: 200 }));
    while (!heard.includes('event: shelf')) heard += (await reader.read()).value ?? '';
    await reader.cancel();
  });

  test('replaces the one before, whose bytes are thrown away; that of another product stays', async () => {
    const [one, other] = [await jpeg({ width: 200, height: 200 }), await jpeg({ width: 150, height: 150 })];
    const second = (
      await server.deps.db
        .selectFrom('products')
        .select('id')
        .where('catalogueId', '=', scene.catalogueId)
        .orderBy('name', 'desc')
        .executeTakeFirstOrThrow()
    ).id;
    await put(one);
    await put(one, second);
    expect(await photosKept()).toEqual({ photos: 1, sizes: 2 });
    await put(other);
    expect(await photosKept()).toEqual({ photos: 2, sizes: 3 });
    await put(other, second);
    expect(await photosKept()).toEqual({ photos: 1, sizes: 1 });
    await remove();
    expect(await photosKept()).toEqual({ photos: 1, sizes: 1 });
    await remove(second);
    expect(await photosKept()).toEqual({ photos: 0, sizes: 0 });
  });

  test('set on several products at the same time is kept for each of them', async () => {
    const of = await createScene(server, { offers: Array.from({ length: 6 }, () => ({})) });
    const token = await createKey(server.deps, of.farmId, 'desk');
    const ids = (await server.deps.db.selectFrom('products').select('id').where('catalogueId', '=', of.catalogueId).execute()).map(
      ({ id }) => id,
    );
    const files = [await jpeg({ width: 180, height: 100 }), await jpeg({ width: 181, height: 100 })] as const;
    const replies = await Promise.all(ids.map((id, index) => put(files[index % 2]!, id, token)));
    await Promise.all(ids.map((id, index) => put(files[(index + 1) % 2]!, id, token)));
    expect(replies.map(({ status }) => status)).toEqual(ids.map(() => 200));
    const widths = (await shelfPhotos(of)).map((photo) => photo?.width);
    for (const width of [180, 181]) expect(widths.filter((one) => one === width)).toHaveLength(3);
  });
});

describe('what a camera or a program wrote into the file', () => {
  test('is not passed on: no place, no camera, no preview, no profile', async () => {
    const exif = {
      IFD0: { Make: 'Secret camera', Copyright: 'Ghjulia Paoli' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 6/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '9/1 30/1 0/1' },
    };
    const file = await bytesOf(
      picture({ width: 400, height: 300 })
        .withExif(exif)
        .withXmp(
          '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">Secret place</rdf:RDF></x:xmpmeta>',
        )
        .withIccProfile('p3')
        .jpeg(),
    );
    expect(Buffer.from(file).toString('latin1')).toContain('Secret camera');
    const { body } = await put(file);
    for (const width of widthsOf(body)) {
      const { metadata, bytes } = await decoded(photoPath(body, width));
      expect([metadata.exif, metadata.xmp, metadata.icc, metadata.iptc, metadata.orientation]).toEqual(Array(5).fill(undefined));
      expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Secret|Ghjulia|EXIF|XMP |ICCP/);
    }
  });

  test.each([
    [1, 'above'],
    [3, 'below'],
    [6, 'right'],
    [8, 'left'],
  ] as const)('its orientation %i is applied: red is %s', async (orientation, red) => {
    const { body } = await put(await bytesOf(picture({ width: 400, height: 300 }).withMetadata({ orientation }).jpeg()));
    expect([body.width, body.height]).toEqual(orientation < 5 ? [400, 300] : [300, 400]);
    const { data, info } = await decoded(photoPath(body, body.width));
    const redAt = (x: number, y: number) => data[(y * info.width + x) * info.channels]! > 128;
    const middle = [info.width >> 1, info.height >> 1] as const;
    const edges = {
      above: redAt(middle[0], 9),
      below: redAt(middle[0], info.height - 9),
      left: redAt(9, middle[1]),
      right: redAt(info.width - 9, middle[1]),
    };
    expect(edges[red]).toBe(true);
    expect(edges[({ above: 'below', below: 'above', left: 'right', right: 'left' } as const)[red]]).toBe(false);
  });

  test('in colours of print becomes colours of screens', async () => {
    const { body } = await put(await bytesOf(picture({ width: 400, height: 300 }).toColourspace('cmyk').jpeg()));
    const { metadata, data } = await decoded(photoPath(body, 320));
    expect(metadata).toMatchObject({ space: 'srgb', channels: 3 });
    expect([data[0]! > 150, data[2]! < 100]).toEqual([true, true]);
  });

  test('transparent stays transparent', async () => {
    const { body } = await put(await bytesOf(picture({ width: 400, height: 300 }, 4).png()));
    expect((await decoded(photoPath(body, 160))).metadata).toMatchObject({ hasAlpha: true });
  });

  test('a moving picture stands still at its first frame', async () => {
    const frames = Buffer.concat([Buffer.alloc(100 * 100 * 3, 250), Buffer.alloc(100 * 100 * 3, 10)]);
    const moving = await bytesOf(
      sharp(frames, { raw: { width: 100, height: 200, channels: 3, pageHeight: 100 } }).webp({ loop: 0, delay: [100, 100] }),
    );
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const { body } = await put(moving);
    expect([body.width, body.height]).toEqual([100, 100]);
    const { metadata, data } = await decoded(photoPath(body, 100));
    expect([metadata.pages ?? 1, data[0]! > 200]).toEqual([1, true]);
  });

  test.each([
    ['PNG of 16 bits', () => bytesOf(picture({ width: 200, height: 200 }).toColourspace('rgb16').png())],
    ['grey PNG', () => bytesOf(picture({ width: 200, height: 200 }).greyscale().png())],
    ['PNG with a palette', () => bytesOf(picture({ width: 200, height: 200 }).png({ palette: true }))],
    ['progressive JPEG', () => bytesOf(picture({ width: 200, height: 200 }).jpeg({ progressive: true }))],
    ['WebP', () => bytesOf(picture({ width: 200, height: 200 }).webp())],
    ['AVIF', () => bytesOf(picture({ width: 200, height: 200 }).avif({ effort: 0 }))],
  ])('a %s is read', async (_, make) => {
    expect((await put(await make())).body).toMatchObject({ width: 200, height: 200 });
  });
});

describe('what is no photo is refused, and the photo that was there stays', () => {
  const cut = async (share: number) => {
    const whole = await jpeg({ width: 800, height: 600 });
    return whole.slice(0, Math.floor(whole.length * share));
  };
  const bomb = (side: number) => bytesOf(sharp({ create: { width: side, height: side, channels: 3, background: 'red' } }).png());
  const garbled = async () => {
    const whole = await bytesOf(picture({ width: 200, height: 200 }).png());
    whole.fill(0, 60, 400);
    return whole;
  };

  test.each([
    ['nothing', 415, 'photo.notSupported', async () => new Uint8Array()],
    ['three bytes', 415, 'photo.notSupported', async () => new Uint8Array([0xff, 0xd8, 0])],
    ['a text', 415, 'photo.notSupported', async () => bytesOfText('photo')],
    [
      'SVG',
      415,
      'photo.notSupported',
      async () => bytesOfText('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
    ],
    ['GIF', 415, 'photo.notSupported', async () => bytesOf(picture({ width: 100, height: 100 }).gif())],
    ['TIFF', 415, 'photo.notSupported', async () => bytesOf(picture({ width: 100, height: 100 }).tiff())],
    ['HEIC', 415, 'photo.notSupported', async () => new Uint8Array(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))],
    [
      'SVG that begins like JPEG',
      422,
      'photo.unreadable',
      async () => bytesOfText('\xff\xd8\xff<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['the beginning of a JPEG', 422, 'photo.unreadable', () => cut(0.02)],
    ['half a JPEG', 422, 'photo.unreadable', () => cut(0.5)],
    ['a JPEG without its end', 422, 'photo.unreadable', () => cut(0.9)],
    ['a garbled PNG', 422, 'photo.unreadable', garbled],
    [
      'an AVIF of nothing',
      422,
      'photo.unreadable',
      async () => new Uint8Array(Buffer.from('\0\0\0\x18ftypavif\0\0\0\0mif1avif', 'latin1')),
    ],
    ['a header of 20,000 pixels a side', 422, 'photo.tooManyPixels', async () => pngHeader(20_000, 20_000)],
    ['a header of two thousand million pixels a side', 422, 'photo.unreadable', async () => pngHeader(0x7fffffff, 0x7fffffff)],
    ['a small file of 64 megapixels', 422, 'photo.tooManyPixels', () => bomb(8000)],
    ['one pixel', 422, 'photo.tooSmall', () => jpeg({ width: 1, height: 1 })],
    ['a line', 422, 'photo.tooSmall', () => jpeg({ width: 2000, height: 3 })],
  ] as const)('%s', async (_, status, code, make) => {
    const before = await put(await jpeg({ width: 222, height: 111 }));
    const reply = await put(await make());
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
    expect(JSON.stringify(reply.body)).not.toMatch(/vips|sharp|libspng|node_modules/i);
    expect((await shelfPhotos())[0]).toEqual(before.body);
  });

  test('a file of more than 12 MB', async () => {
    const large = new Uint8Array(12 * 1024 * 1024 + 1);
    expect((await put(large)).body).toMatchObject({ code: 'body.tooLarge', params: { maxBytes: 12 * 1024 * 1024 } });
  });

  test('after all that, the next photo is read', async () => expect((await put(await jpeg())).status).toBe(200));
});

describe('whose products', () => {
  test('a file is not read from who may not send it', async () => {
    const other = await createScene(server);
    const token = await createKey(server.deps, other.farmId, 'desk');
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
    const reply = await server.app.request(`/v1/desk/products/${productId}/photo`, {
      method: 'PUT',
      body,
      headers,
      duplex: 'half',
    } as RequestInit);
    expect([reply.status, read]).toEqual([404, false]);
  });

  test('an association sets photos of the farms of its network, and of no other', async () => {
    const associationId = (await createOrganisation(server.deps, { slug: 'circuits', kind: 'association', name: 'Circuits' }))!;
    const token = await createKey(server.deps, associationId, 'desk');
    expect((await put(await jpeg(), productId, token)).body.code).toBe('product.notFound');
    await affiliate(server.deps, associationId, scene.farmId);
    expect((await put(await jpeg(), productId, token)).status).toBe(200);
  });

  test('the same picture of two farms is kept for each, and taking one away leaves the other', async () => {
    const other = await createScene(server);
    const otherKey = await createKey(server.deps, other.farmId, 'desk');
    const file = await jpeg({ width: 240, height: 180 });
    const { body } = await put(file);
    expect((await put(file, await productOf(server, other), otherKey)).body).toEqual(body);
    await remove();
    expect((await fetchPhoto(photoPath(body, 240))).status).toBe(200);
    expect(await shelfPhotos(other)).toEqual([body]);
  });
});

describe('the file of a photo', () => {
  let photo: Photo;
  beforeAll(async () => {
    photo = (await put(await jpeg({ width: 700, height: 500 }))).body;
  });

  test('is kept for ever by every cache and may be shown on every website', async () => {
    const reply = await fetchPhoto(photoPath(photo, 320), { Origin: 'https://ferme.example' });
    expect(reply.status).toBe(200);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  test('is not sent again to who has it', async () => {
    const etag = (await fetchPhoto(photoPath(photo, 320))).headers.get('ETag')!;
    const reply = await fetchPhoto(photoPath(photo, 320), { 'If-None-Match': `W/"x", W/${etag}` });
    expect([reply.status, await reply.text(), reply.headers.get('ETag')]).toEqual([304, '', etag]);
    expect((await fetchPhoto(photoPath(photo, 160), { 'If-None-Match': etag })).status).toBe(200);
  });

  test('is the same bytes on another server of the same database', async () => {
    const { createApp } = await import('../../app.ts');
    const second = await createApp(server.deps).request(`/${photoPath(photo, 320)}`);
    expect(Buffer.from(await second.arrayBuffer()).equals((await decoded(photoPath(photo, 320))).bytes)).toBe(true);
  });

  test.each([
    (path: string) => `${path}-321.webp`,
    (path: string) => `${path}-0160.webp`,
    (path: string) => `${path}-160.png`,
    (path: string) => `${path}-160`,
    () => `photos/${'x'.repeat(22)}-160.webp`,
    () => 'photos/..%2f..%2fetc%2fpasswd',
  ])('is not found under another name (%#)', async (name) => {
    const reply = await fetchPhoto(name(photo.path));
    expect([reply.status, reply.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
  });
});

test('search engines are told the photo of a product, in its full width', async () => {
  const { body } = await put(await jpeg());
  const page = await (await server.app.request(`/${scene.slug}`)).text();
  expect(page).toContain(`"image":"${server.deps.config.publicUrl}/${photoPath(body, 400)}"`);
});

test('sharp is loaded when the first photo comes and not before', () => {
  const sources = ['encode-photo.ts', 'photo-encoder.ts', 'photos.service.ts', 'photos.routes.ts'];
  for (const source of sources) {
    const text = readFileSync(new URL(source, import.meta.url), 'utf8');
    expect(text).not.toMatch(/^import (?!type).*from 'sharp'/m);
  }
});

function bytesOfText(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
