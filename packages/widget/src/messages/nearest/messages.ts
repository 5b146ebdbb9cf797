import type { NoPosition } from '../../elements/place-finder/ask-position.ts';

/** What is said while the nearest places are found; both languages come with its code. A missing key does not compile. */
export interface NearestMessages {
  readonly asking: string;
  readonly sorted: string;
  readonly noPosition: Readonly<Record<NoPosition, string>>;
  distance(kilometres: string): string;
}
