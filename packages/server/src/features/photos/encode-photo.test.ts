import { photoPath, widthsOf } from '@cagette/sdk/contract/photo-size';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPhotoDesk, type PhotoDesk } from './testing/photo-desk.ts';
import { bytesOf, jpeg, picture, pngHeader } from './testing/pictures.ts';

type Bytes = Uint8Array<ArrayBuffer>;

let desk: PhotoDesk;
beforeAll(async () => {
  desk = await createPhotoDesk();
});
afterAll(() => desk.server.close());

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
    const { body } = await desk.put(file);
    for (const width of widthsOf(body)) {
      const { metadata, bytes } = await desk.decoded(photoPath(body, width));
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
    const { body } = await desk.put(await bytesOf(picture({ width: 400, height: 300 }).withMetadata({ orientation }).jpeg()));
    expect([body.width, body.height]).toEqual(orientation < 5 ? [400, 300] : [300, 400]);
    const { data, info } = await desk.decoded(photoPath(body, body.width));
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
    const { body } = await desk.put(await bytesOf(picture({ width: 400, height: 300 }).toColourspace('cmyk').jpeg()));
    const { metadata, data } = await desk.decoded(photoPath(body, 320));
    expect(metadata).toMatchObject({ space: 'srgb', channels: 3 });
    expect([data[0]! > 150, data[2]! < 100]).toEqual([true, true]);
  });

  test('transparent stays transparent', async () => {
    const { body } = await desk.put(await bytesOf(picture({ width: 400, height: 300 }, 4).png()));
    expect((await desk.decoded(photoPath(body, 160))).metadata).toMatchObject({ hasAlpha: true });
  });

  test('a moving picture stands still at its first frame', async () => {
    const frames = Buffer.concat([Buffer.alloc(100 * 100 * 3, 250), Buffer.alloc(100 * 100 * 3, 10)]);
    const moving = await bytesOf(
      sharp(frames, { raw: { width: 100, height: 200, channels: 3, pageHeight: 100 } }).webp({ loop: 0, delay: [100, 100] }),
    );
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const { body } = await desk.put(moving);
    expect([body.width, body.height]).toEqual([100, 100]);
    const { metadata, data } = await desk.decoded(photoPath(body, 100));
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
    expect((await desk.put(await make())).body).toMatchObject({ width: 200, height: 200 });
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
    const before = await desk.put(await jpeg({ width: 222, height: 111 }));
    const reply = await desk.put(await make());
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
    expect(JSON.stringify(reply.body)).not.toMatch(/vips|sharp|libspng|node_modules/i);
    expect((await desk.shelfPhotos())[0]).toEqual(before.body);
  });

  test('a file of more than 12 MB', async () => {
    const large = new Uint8Array(12 * 1024 * 1024 + 1);
    expect((await desk.put(large)).body).toMatchObject({ code: 'body.tooLarge', params: { maxBytes: 12 * 1024 * 1024 } });
  });

  test('and no other decoder is open behind the first look at the bytes', async () => {
    const gif = await bytesOf(picture({ width: 100, height: 100 }).gif());
    await desk.put(await jpeg());
    await expect(sharp(gif).metadata()).rejects.toThrow('unsupported');
  });

  test('after all that, the next photo is read', async () => expect((await desk.put(await jpeg())).status).toBe(200));
});
function bytesOfText(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
