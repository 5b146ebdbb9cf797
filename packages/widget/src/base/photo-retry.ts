import type { Photo } from '@cagette/sdk';

/** Before the second and the third try. */
const WAITS_MS = [1_000, 4_000];
/** How often each photo, or the drawn picture of each place, could not be loaded. */
const failures = new WeakMap<Photo | HTMLImageElement, number>();

/** Twice, later each time; then the category's picture stands in. While there is none the box keeps its colour, without a browser's broken frame. */
export function tryAgain(image: HTMLImageElement, photo: Photo | null, drawn: string): void {
  const what = photo ?? image;
  const count = failures.get(what) ?? 0;
  failures.set(what, count + 1);
  image.style.visibility = 'hidden';
  image.onload = () => (image.style.visibility = '');
  if (count < WAITS_MS.length) {
    setTimeout(() => {
      // Setting it is what loads, also to what it was; Firefox does so for this attribute only.
      image.setAttribute('src', image.src);
    }, WAITS_MS[count]);
  } else if (image.srcset) {
    image.removeAttribute('srcset');
    image.src = drawn;
  }
}
