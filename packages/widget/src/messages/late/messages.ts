/** What is read after the shelf: its search, checkout, orders. Fetched with the first element that says it. A missing key does not compile. */
export interface LateMessages {
  readonly search: string;
  readonly categories: string;
  readonly farms: string;
  readonly filter: string;

  shortOf(product: string, left: string): string;
  goneFrom(product: string): string;
  takeRemaining(amount: string): string;
  readonly takeOff: string;
  lineClosed(product: string): string;
  lineNotOpen(product: string, when: string): string;
  lineUnknown(product: string): string;
  lineOffStep(product: string): string;
  readonly roundDown: string;

  readonly back: string;

  readonly checkout: string;
  readonly slot: string;
  /** `hours` as the formatter says them: «de 17 h à 18 h». */
  takeSlot(hours: string): string;
  /** The distribution has closed and others are offered as buttons. */
  readonly elsewhere: string;
  readonly nowhere: string;
  slotLeft(count: number): string;
  readonly contact: string;
  readonly name: string;
  readonly email: string;
  readonly emailHint: string;
  readonly phone: string;
  readonly optional: string;
  readonly remember: string;
  didYouMean(email: string): string;
  readonly note: string;
  readonly terms: string;
  readonly acceptTerms: string;
  readonly termsOf: (name: string) => string;
  readonly payAtCollection: string;
  placeOrder(total: string): string;
  /** Until the server has priced the basket. */
  readonly totalToCome: string;
  readonly totalSure: string;
  readonly placing: string;
  readonly unknownAnswer: string;
  readonly sendAgain: string;
  readonly waitingToSend: string;
  readonly withdraw: string;
  readonly wrong: {
    readonly name: string;
    readonly email: string;
    readonly phone: string;
    readonly slot: string;
    readonly note: string;
    readonly terms: string;
  };
  readonly formFaults: string;

  readonly thanks: string;
  readonly thanksAdded: string;
  sentTo(email: string): string;
  readonly orderCode: string;
  readonly ordered: string;
  readonly toPay: string;
  readonly where: string;
  readonly when: string;
  readonly addToCalendar: string;
  changeUntil(when: string): string;
  readonly orderMore: string;

  readonly changeOrder: string;
  readonly orderState: {
    readonly placed: string;
    readonly closed: string;
    readonly prepared: string;
    readonly collected: string;
    readonly cancelled: string;
    readonly noShow: string;
  };
  readonly newTotal: string;
  readonly writeToSeller: string;

  readonly onThisDevice: string;
  orderOf(day: string): string;
  readonly byEmail: string;
  readonly byEmailHint: string;
  readonly sendCode: string;
  codeSentTo(email: string): string;
  readonly code: string;
  readonly signIn: string;
  wrongCode(attemptsLeft: number | null): string;
  readonly sixDigits: string;
  readonly exhaustedCode: string;
  readonly otherCode: string;
  readonly otherCodeSoon: string;
  readonly otherEmail: string;
  signedInAs(email: string): string;
  readonly noOrders: string;
  readonly olderOrders: string;
  readonly ordersElsewhere: string;
  readonly yourData: string;
  readonly exportData: string;
  readonly eraseData: string;
  readonly eraseWarning: string;
  readonly eraseNow: string;
  readonly keepData: string;
  readonly erased: string;
  readonly notYourDevice: string;
  readonly forgetHere: string;

  readonly backToOrders: string;
  closedSince(when: string): string;
  saveChanges(total: string): string;
  readonly changeNothing: string;
  readonly myOrder: string;
  readonly cancelled: string;
  readonly changesSaved: string;
  readonly cancelOrder: string;
  readonly confirmCancel: string;
  readonly yesCancel: string;
  readonly keepOrder: string;
  readonly orderAgain: string;

  againAdded(count: number): string;
  againFewer(products: string): string;
  againMissing(products: string): string;
  readonly undo: string;

  /** A sentence for a code that only ordering meets; null for every other code. */
  failure(code: string): string | null;
}
