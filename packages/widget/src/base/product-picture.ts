import type { Photo, Product } from '@cagette/sdk';
import { photoPath, widthsOf } from '@cagette/sdk/contract/photo-size';
import { html, nothing } from 'lit';
import { pictureUrl } from './picture-url.ts';

/** Before the second and the third try. */
const WAITS_MS = [1_000, 4_000];
/** How often each photo could not be loaded. */
const failures = new WeakMap<Photo, number>();

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
    @error=${photo && (({ target }: Event) => tryAgain(target as HTMLImageElement, photo, drawn))}
  />`;
}

/** Twice, later each time; then the category's picture stands in. */
function tryAgain(image: HTMLImageElement, photo: Photo, drawn: string): void {
  const count = failures.get(photo) ?? 0;
  failures.set(photo, count + 1);
  if (count < WAITS_MS.length) {
    setTimeout(() => {
      // Setting it is what loads, also to what it was.
      image.setAttribute('srcset', image.srcset);
    }, WAITS_MS[count]);
  } else if (image.srcset) {
    image.removeAttribute('srcset');
    image.src = drawn;
  }
}
