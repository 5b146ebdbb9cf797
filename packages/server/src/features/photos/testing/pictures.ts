import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import type { TestServer } from '../../../testing/test-server.ts';
import type { Scene } from '../../../testing/scene.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Red above, blue below: which way is up can be seen. */
export function picture({ width, height }: Size, channels: 3 | 4 = 3): Sharp {
  const pixels = Buffer.alloc(width * height * channels);
  for (let index = 0, at = 0; index < width * height; index++, at += channels) {
    const isUpper = index < (width * height) / 2;
    pixels[at] = isUpper ? 220 : 20;
    pixels[at + 1] = index % 50;
    pixels[at + 2] = isUpper ? 20 : 220;
    if (channels === 4) pixels[at + 3] = index % 255;
  }
  return sharp(pixels, { raw: { width, height, channels } });
}

export async function jpeg(size: Size = { width: 400, height: 300 }): Promise<Bytes> {
  return bytesOf(picture(size).jpeg());
}

export async function bytesOf(image: Sharp): Promise<Bytes> {
  return new Uint8Array(await image.toBuffer());
}

/** A few bytes that say they are a picture of this size. */
export function pngHeader(width: number, height: number): Bytes {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.from('789c', 'hex')),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

/** The first product of a scene, as a shelf sorts them. */
export async function productOf(server: TestServer, scene: Pick<Scene, 'catalogueId'>): Promise<string> {
  const row = await server.deps.db
    .selectFrom('products')
    .select('id')
    .where('catalogueId', '=', scene.catalogueId)
    .orderBy('name')
    .executeTakeFirstOrThrow();
  return row.id;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
