/** What finds the way on a shelf says; both languages come with its code. A missing key does not compile. */
export interface ToolMessages {
  readonly search: string;
  readonly categories: string;
  readonly farms: string;
  readonly filter: string;
}
