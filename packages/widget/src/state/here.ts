/** Where the visitor is or looks from. */
export interface Here {
  readonly latitude: number;
  readonly longitude: number;
  /** «Corte», «Votre position» */
  readonly label: string;
}
