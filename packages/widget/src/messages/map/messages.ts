import type { PickupPoint } from '@cagette/sdk';
import type { MapFailure } from '../../events/map/map-failed-event.ts';
import type { NoPosition } from '../../elements/place-finder/ask-position.ts';
import type { MomentMessages } from '../moment-messages.ts';

/** Every sentence of the list of pickup points and its search. Values come in already formatted; numbers only where a plural depends on them. */
export interface MapMessages extends MomentMessages {
  readonly title: string;
  readonly loading: string;
  readonly retry: string;
  readonly offline: string;
  failure(code: string): string;
  codeForSupport(code: string): string;

  readonly searchPlace: string;
  readonly places: string;
  placesFound(count: number): string;
  /** Nothing was found; `isPostcode`: for digits. */
  noPlace(isPostcode: boolean): string;
  readonly searchFailed: string;
  readonly nearMe: string;
  readonly asking: string;
  readonly noPosition: Readonly<Record<NoPosition, string>>;
  readonly yourPosition: string;
  readonly wholeNetwork: string;

  filters(active: number): string;
  readonly kinds: Readonly<Record<PickupPoint['kind'], string>>;
  readonly wheelchair: string;
  readonly clearFilters: string;

  /** How many of all are shown. */
  count(total: number, network: number): string;
  /** From where; null is where the visitor is. */
  nearestTo(label: string | null): string;
  /** In what order, where that is neither from somewhere nor in a part of the map. */
  readonly soonestFirst: string;
  readonly inArea: string;
  readonly nothingFound: string;
  readonly nothingHere: string;
  readonly emptyNetwork: string;
  readonly more: string;
  readonly listFailed: string;
  readonly lostPoint: string;

  readonly list: string;
  readonly map: string;
  readonly mapFailed: Readonly<Record<MapFailure, string>>;

  readonly chosen: string;
  showPoint(name: string): string;
  distance(kilometres: string): string;
  farms(names: readonly string[], others: number): string;
  shopOf(name: string): string;
  readonly noWheelchair: string;
  readonly approximate: string;
  readonly notOnMap: string;
  ordersUntil(when: string): string;
  /** «encore 3 jours», from whole minutes. */
  timeLeft(minutes: number): string;
  opensOn(when: string): string;
  readonly closed: string;
  readonly nothingPlanned: string;
  usual(day: string, hours: string | null): string;
  readonly order: string;
  readonly seeShop: string;
  readonly directions: string;
  readonly calendar: string;
  readonly link: string;
  readonly linkCopied: string;
}
