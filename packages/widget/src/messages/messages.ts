import type { Allergen } from '@cagette/sdk';

/** Every sentence the elements show. Values come in already formatted; numbers only where a plural depends on them. A missing key does not compile. */
export interface Messages {
  /** A time of day from hours and minutes. */
  clock(hours: number, minutes: number): string;
  hours(from: string, to: string): string;
  /** A day and a time in one phrase, for «orders close …». */
  dayAt(day: string, time: string): string;
  todayAt(time: string): string;
  tomorrowAt(time: string): string;

  readonly loading: string;
  readonly retry: string;
  readonly close: string;
  readonly back: string;

  readonly chooseDistribution: string;
  readonly collection: string;
  readonly change: string;
  ordersUntil(when: string): string;
  opensOn(when: string): string;
  closedSince(when: string): string;
  closesIn(minutes: number): string;
  readonly full: string;
  readonly choose: string;
  readonly chosen: string;
  readonly nothingOpen: string;
  nextOpens(when: string): string;
  readonly nothingPlanned: string;
  keptOrder(code: string): string;
  readonly seeOrder: string;

  readonly shelf: string;
  readonly search: string;
  readonly categories: string;
  readonly allFarms: string;
  readonly farm: string;
  found(count: number): string;
  readonly nothingFound: string;
  readonly clearSearch: string;
  readonly emptyShelf: string;

  perKilogram(price: string): string;
  perLitre(price: string): string;
  left(amount: string): string;
  readonly soldOut: string;
  deposit(price: string): string;
  readonly weighed: string;
  readonly estimated: string;
  about(price: string): string;
  readonly details: string;
  detailsOf(product: string): string;

  readonly add: string;
  addProduct(product: string): string;
  quantityOf(product: string): string;
  less(product: string): string;
  more(product: string): string;
  inBasket(product: string, quantity: string, total: string): string;
  outOfBasket(product: string): string;

  readonly basket: string;
  readonly emptyBasket: string;
  readonly emptyBasketHint: string;
  basketLines(count: number): string;
  readonly seeBasket: string;
  readonly remove: string;
  removeProduct(product: string): string;
  readonly deposits: string;
  readonly goods: string;
  readonly total: string;
  vat(rate: string, amount: string): string;
  readonly estimateNote: string;
  readonly elsewhere: string;
  readonly order: string;
  closesFor(farm: string, when: string): string;

  shortOf(product: string, left: string): string;
  goneFrom(product: string): string;
  takeRemaining(amount: string): string;
  readonly takeOff: string;
  lineClosed(product: string): string;
  lineNotOpen(product: string, when: string): string;
  lineUnknown(product: string): string;
  lineOffStep(product: string): string;
  readonly roundDown: string;
  readonly repairAll: string;

  readonly checkout: string;
  readonly slot: string;
  slotLeft(count: number): string;
  readonly contact: string;
  readonly name: string;
  readonly email: string;
  readonly emailHint: string;
  readonly phone: string;
  readonly optional: string;
  readonly note: string;
  readonly noteHint: string;
  readonly terms: string;
  acceptTerms(seller: string): string;
  termsOf(seller: string): string;
  readonly payAtCollection: string;
  placeOrder(total: string): string;
  readonly placing: string;
  readonly unknownAnswer: string;
  readonly sendAgain: string;
  readonly wrong: {
    readonly name: string;
    readonly email: string;
    readonly phone: string;
    readonly slot: string;
    readonly note: string;
    readonly terms: string;
  };
  formFaults(count: number): string;

  readonly thanks: string;
  readonly thanksAdded: string;
  sentTo(email: string): string;
  addedElsewhere(email: string): string;
  readonly orderCode: string;
  readonly toPay: string;
  readonly where: string;
  readonly when: string;
  readonly addToCalendar: string;
  changeUntil(when: string): string;
  readonly orderMore: string;

  readonly myOrder: string;
  readonly orderState: {
    readonly placed: string;
    readonly closed: string;
    readonly prepared: string;
    readonly collected: string;
    readonly cancelled: string;
    readonly noShow: string;
  };
  readonly noMoreChanges: string;
  readonly saveChanges: string;
  readonly changesSaved: string;
  readonly cancelOrder: string;
  readonly confirmCancel: string;
  readonly yesCancel: string;
  readonly keepOrder: string;
  readonly addProducts: string;
  readonly writeToSeller: string;

  readonly origin: string;
  readonly ingredients: string;
  readonly allergens: string;
  readonly allergenNames: Readonly<Record<Allergen, string>>;
  readonly noAllergenStated: string;
  readonly storage: string;
  readonly alcohol: string;
  alcoholByVolume(percent: string): string;
  readonly labels: string;
  readonly netContent: string;
  readonly notStated: string;
  readonly seller: string;
  readonly siret: string;

  /** A sentence for an error code; unknown codes get the general one. */
  failure(code: string): string;
  readonly hostedPage: string;
  codeForSupport(code: string): string;
}
