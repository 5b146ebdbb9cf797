import type { Photo } from '@cagette/sdk/contract/shelf';

/** The columns of a photo beside those of its product; null together. */
export interface PhotoColumns {
  readonly photoHash: string | null;
  readonly photoWidth: number | null;
  readonly photoHeight: number | null;
}

export function photoView({ photoHash, photoWidth, photoHeight }: PhotoColumns): Photo | null {
  if (photoHash === null || photoWidth === null || photoHeight === null) return null;
  return { path: `photos/${photoHash}`, width: photoWidth, height: photoHeight };
}
