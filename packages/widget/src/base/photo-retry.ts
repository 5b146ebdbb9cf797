import type { Photo } from '@cagette/sdk';

/** Before the second and the third try. */
const WAITS_MS = [1_000, 4_000];
/** How often each photo could not be loaded. */
const failures = new WeakMap<Photo, number>();

/** Twice, later each time; then the category's picture stands in. */
export function tryAgain(image: HTMLImageElement, photo: Photo, drawn: string): void {
  const count = failures.get(photo) ?? 0;
  failures.set(photo, count + 1);
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
