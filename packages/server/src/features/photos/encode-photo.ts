import { createHash } from 'node:crypto';
import { photoWidths, widthsOf } from '@cagette/sdk/contract/photo-size';
import type { Sharp, SharpOptions } from 'sharp';
import { problem } from '../../http/problem-error.ts';
import { MAX_PHOTO_PIXELS, MIN_PHOTO_SIDE } from './photo-limits.ts';
import { sniffPicture } from './sniff-picture.ts';

/** A photo as it is kept and served: WebP in every width there is of it, from the smallest up. */
export interface EncodedPhoto {
  readonly hash: string;
  /** Of the largest, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly sizes: readonly { readonly width: number; readonly bytes: Buffer }[];
}

const HASH_LENGTH = 22;
const MAX_SIDE = photoWidths[photoWidths.length - 1]!;
const MAX_SECONDS = 60;
/** Chosen by eye on photographs with fine lettering, in 640 pixels: at 68 the grain of surfaces is wiped away, at 86 nothing is seen but a file a third larger. */
const QUALITY = 78;
/** Every decoder is shut but those of the formats that sniff-picture.ts lets in. */
const DECODERS = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadHeifBuffer'];

/**
 * Decodes a picture of somebody else's once and writes it as WebP in every width there is of it: upright, in sRGB, and without any metadata, because phones write
 * down where a picture was taken. Of a moving picture only the first frame is read. The work is done on threads of its own.
 *
 * @throws photo.notSupported, photo.unreadable, photo.tooManyPixels, photo.tooSmall, server.busy when decoding takes a minute
 */
export async function encodePhoto(picture: Uint8Array): Promise<EncodedPhoto> {
  if (sniffPicture(picture) === null) throw problem('photo.notSupported');
  const sharp = await loadSharp();
  await checkSize(sharp, picture);
  const { data, info } = await readable(
    open(sharp, picture)
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .timeout({ seconds: MAX_SECONDS })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }),
  );
  const { width, height, channels } = info;
  const sizes: EncodedPhoto['sizes'][number][] = [];
  for (const wanted of widthsOf({ width })) {
    const image = sharp(data, { raw: { width, height, channels } }).resize({ width: wanted });
    sizes.push({ width: wanted, bytes: await image.webp({ quality: QUALITY, smartSubsample: true }).toBuffer() });
  }
  return { hash: hashOf(sizes), width, height, sizes };
}

/** Of what is served, not of what was sent: other bytes, another address. */
function hashOf(sizes: EncodedPhoto['sizes']): string {
  const hash = createHash('sha256');
  for (const { bytes } of sizes) hash.update(bytes);
  return hash.digest('base64url').slice(0, HASH_LENGTH);
}

type SharpFactory = (input: Uint8Array, options?: SharpOptions) => Sharp;

/** Loaded when the first photo comes: most servers run for weeks without one. */
async function loadSharp(): Promise<SharpFactory> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: DECODERS });
  return sharp;
}

/** A cut-off file is refused; a file with a small fault that every program shows is not. */
function open(sharp: SharpFactory, picture: Uint8Array): Sharp {
  return sharp(picture, { limitInputPixels: MAX_PHOTO_PIXELS, failOn: 'error', pages: 1, sequentialRead: true });
}

/** Reads the header only. */
async function checkSize(sharp: SharpFactory, picture: Uint8Array): Promise<void> {
  const { width, height } = await readable(sharp(picture, { limitInputPixels: false, pages: 1 }).metadata());
  if (width * height > MAX_PHOTO_PIXELS) throw problem('photo.tooManyPixels', { maxPixels: MAX_PHOTO_PIXELS });
  if (Math.min(width, height) < MIN_PHOTO_SIDE) throw problem('photo.tooSmall', { minSide: MIN_PHOTO_SIDE });
}

/** Whatever a decoder says of a file is the file's fault; that it took too long is the machine's, which may have other work. */
async function readable<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    throw problem(error instanceof Error && error.message.startsWith('timeout') ? 'server.busy' : 'photo.unreadable');
  }
}
