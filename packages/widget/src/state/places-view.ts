import type { Distribution } from '@cagette/sdk';

/** How the visitor wants to see the distributions: those at the places looked for, the nearest first. */
export interface PlacesView {
  readonly arrange: (distributions: readonly Distribution[]) => readonly Distribution[];
  /** «à 3,2 km» by the pickup point's id, the nearest first; null while nobody asked. */
  readonly near: ReadonlyMap<string, string> | null;
}
