/** What is said of a quantity that was typed and is not taken as it is; both languages come with what reads it. A missing key does not compile. */
export interface TypedMessages {
  left(amount: string): string;
  atMost(amount: string): string;
  soldBy(step: string): string;
  readonly soldByPiece: string;
  unclear(example: string): string;
}
