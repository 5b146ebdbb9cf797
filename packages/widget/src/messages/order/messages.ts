/** What an opened order says besides; both languages come with its code. A missing key does not compile. */
export interface OrderMessages {
  readonly backToOrders: string;
  readonly noMoreChanges: string;
  closedSince(when: string): string;
  saveChanges(total: string): string;
  readonly newEstimate: string;
  readonly changesSaved: string;
  readonly cancelOrder: string;
  readonly confirmCancel: string;
  readonly yesCancel: string;
  readonly keepOrder: string;
  readonly addProducts: string;
  readonly orderAgain: string;
}
