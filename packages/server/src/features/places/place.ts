/** A commune, or an arrondissement of Paris, Lyon or Marseille. */
export interface Place {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  /** At least one. */
  readonly postcodes: readonly string[];
  readonly department: { readonly code: string; readonly name: string };
  readonly population: number;
  /** Degrees, WGS 84, to a hundred metres. */
  readonly latitude: number;
  readonly longitude: number;
  /** Its coordinates are unknown, these are the middle of others nearby. */
  readonly isApproximate: boolean;
}

/** A town of a neighbouring country. */
export interface Town {
  readonly name: string;
  /** In French, and where it is: «Cologne», «München». */
  readonly otherNames: readonly string[];
  /** To the thousand; 0 below five thousand. */
  readonly population: number;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}
