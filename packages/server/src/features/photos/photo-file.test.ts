import type { Photo } from '@cagette/sdk/contract/shelf';
import { photoPath } from '@cagette/sdk/contract/photo-size';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPhotoDesk, type PhotoDesk } from './testing/photo-desk.ts';
import { jpeg } from './testing/pictures.ts';

let desk: PhotoDesk;
let photo: Photo;
beforeAll(async () => {
  desk = await createPhotoDesk();
  photo = (await desk.put(await jpeg({ width: 700, height: 500 }))).body;
});
afterAll(() => desk.server.close());

test('the file of a photo is kept for ever by every cache and may be shown on every website', async () => {
  const reply = await desk.fetchPhoto(photoPath(photo, 320), { Origin: 'https://ferme.example' });
  expect(reply.status).toBe(200);
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });
});

test('the file of a photo is not sent again to who has it', async () => {
  const etag = (await desk.fetchPhoto(photoPath(photo, 320))).headers.get('ETag')!;
  const reply = await desk.fetchPhoto(photoPath(photo, 320), { 'If-None-Match': `W/"x", W/${etag}` });
  expect([reply.status, await reply.text(), reply.headers.get('ETag')]).toEqual([304, '', etag]);
  expect((await desk.fetchPhoto(photoPath(photo, 160), { 'If-None-Match': etag })).status).toBe(200);
});

test('the file of a photo is the same bytes on another server of the same database', async () => {
  const { createApp } = await import('../../app.ts');
  const second = await createApp(desk.server.deps).request(`/${photoPath(photo, 320)}`);
  expect(Buffer.from(await second.arrayBuffer()).equals((await desk.decoded(photoPath(photo, 320))).bytes)).toBe(true);
});

test.each([
  (path: string) => `${path}-321.webp`,
  (path: string) => `${path}-0160.webp`,
  (path: string) => `${path}-160.png`,
  (path: string) => `${path}-160`,
  () => `photos/${'x'.repeat(22)}-160.webp`,
  () => 'photos/..%2f..%2fetc%2fpasswd',
])('is not found under another name (%#)', async (name) => {
  const reply = await desk.fetchPhoto(name(photo.path));
  expect([reply.status, reply.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
});
