/** What the map itself says, beside its list; both languages come with its code. A missing key does not compile. */
export interface MapViewMessages {
  readonly mapOfPoints: string;
  readonly howByKeys: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeNetwork: string;
  readonly leaveMap: string;
  readonly twoFingers: string;
  wheelWith(key: string): string;
  /** After a point's name and its day: whether one can order. */
  readonly ordersOpen: string;
  readonly ordersLater: string;
  /** These two also begin a line: see `lineStart`. */
  readonly nothingPlanned: string;
  readonly closed: string;
  cluster(count: number, open: number): string;
  together(count: number): string;
  readonly orderHere: string;
  ordersUntil(when: string): string;
  ordersFrom(when: string): string;
  readonly aboutHere: string;
  readonly closeCard: string;
  readonly credits: string;
}
