/** What finds a place among many says; both languages come with its code. A missing key does not compile. */
export interface PlaceMessages {
  readonly searchPlace: string;
  places(count: number): string;
  readonly noPlace: string;
  readonly nearest: string;
}
