/** What the filters of pickup points say beside the words of the list; both languages come with their code. A missing key does not compile. */
export interface PointFilterMessages {
  readonly days: string;
  readonly kindOfPlace: string;
  readonly oneFarm: string;
  readonly allFarms: string;
  readonly openNow: string;
}
