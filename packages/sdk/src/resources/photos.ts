import type { Photo } from '../contract/shelf.ts';
import type { CallOptions } from '../request.ts';
import type { Transport } from '../transport.ts';

export interface Photos {
  /**
   * Makes a picture (JPEG, PNG, WebP or AVIF) the photo of a product. It is turned upright, loses its metadata and is kept in the widths of
   * `photoWidths`; the photo before is forgotten. Setting the same picture again changes nothing.
   *
   * @throws ApiError `product.notFound`, `body.tooLarge`, `photo.notSupported`, `photo.unreadable`, `photo.tooManyPixels`, `photo.tooSmall`
   * @example await desk.photos.set(product.id, await readFile('clementines.jpg'));
   */
  set(productId: string, picture: Uint8Array | Blob, options?: { readonly signal?: AbortSignal }): Promise<Photo>;
  /**
   * Shows the picture of the product's category again. Without a photo it changes nothing.
   *
   * @throws ApiError `product.notFound`
   */
  remove(productId: string, options?: { readonly signal?: AbortSignal }): Promise<void>;
}

/** A large file over a farm's line takes its time. */
const UPLOAD_TIMEOUT_MS = 120_000;

export function photos(transport: Transport, access: () => Pick<CallOptions, 'token' | 'signedIn'>): Photos {
  return {
    set: async (id, picture, { signal } = {}) =>
      transport.reply('setProductPhoto', {
        params: { id },
        body: picture,
        headers: { 'Content-Type': picture instanceof Blob && picture.type !== '' ? picture.type : 'application/octet-stream' },
        timeoutMs: UPLOAD_TIMEOUT_MS,
        signal,
        ...access(),
      }),
    remove: async (id, { signal } = {}) => transport.reply('removeProductPhoto', { params: { id }, signal, ...access() }),
  };
}
