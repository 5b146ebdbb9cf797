import type { Photo, Product } from '@cagette/sdk';
import { photoPath, widthsOf } from '@cagette/sdk/contract/photo-size';
import { html, nothing } from 'lit';
import { pictureUrl } from './picture-url.ts';

/**
 * A product's photo, or else the picture of its category: a decoration of the name beside it. A photo fills its box (`img[srcset]` in controls.styles.ts).
 *
 * @param serverUrl ends in a slash.
 * @param side of the box in pixels, for browsers that cannot measure it.
 */
export function productPicture(serverUrl: string, { photo, picture }: Product, side: number) {
  const drawn = pictureUrl(serverUrl, picture);
  const url = (width: number) => serverUrl + photoPath(photo!, width);
  return html`<img
    alt=""
    loading="lazy"
    decoding="async"
    sizes="auto, ${side}px"
    width=${photo?.width ?? side}
    height=${photo?.height ?? side}
    srcset=${
      photo
        ? widthsOf(photo)
            .map((width) => `${url(width)} ${width}w`)
            .join()
        : nothing
    }
    src=${photo ? url(side) : drawn}
    @error=${({ target }: Event) => target instanceof HTMLImageElement && mend(target, photo, drawn)}
  />`;
}

/** Few pictures fail: what to do about it is fetched when one does. */
function mend(image: HTMLImageElement, photo: Photo | null, drawn: string): void {
  import('./photo-retry.ts').then(
    ({ tryAgain }) => tryAgain(image, photo, drawn),
    () => {},
  );
}
