import { problem } from '../../http/problem-error.ts';
import { type EncodedPhoto, encodePhoto } from './encode-photo.ts';

export interface PhotoEncoder {
  /**
   * One picture after another, because each takes a core and the memory of its pixels.
   *
   * @throws photo.notSupported, photo.unreadable, photo.tooManyPixels, photo.tooSmall; server.busy when several wait already
   */
  encode(picture: Uint8Array): Promise<EncodedPhoto>;
}

/** With the files of each, what waits holds 100 MB at most. */
const MAX_WAITING = 8;

export function createPhotoEncoder(): PhotoEncoder {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  return {
    async encode(picture) {
      if (waiting >= MAX_WAITING) throw problem('server.busy');
      waiting += 1;
      const turn = last.then(() => encodePhoto(picture));
      last = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        waiting -= 1;
      }
    },
  };
}
