const BYTES_PER_MB = 1024 * 1024;

/** What a phone's camera writes has 3 to 8 MB. */
export const MAX_PHOTO_BYTES = 12 * BYTES_PER_MB;
/** A camera of 50 megapixels and no more: a file of a few kilobytes may unfold to gigabytes. */
export const MAX_PHOTO_PIXELS = 50_000_000;
/** Of the shorter side; what is smaller is an icon. */
export const MIN_PHOTO_SIDE = 64;

const UPLOAD = /^\/v1\/desk\/products\/[^/]+\/photo$/;

export function isPhotoUpload(path: string): boolean {
  return UPLOAD.test(path);
}
