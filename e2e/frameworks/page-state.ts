import type { KnownCustomer } from '@cagette/widget';

/** What the page of each framework shows; a case changes some of it. */
export interface PageState {
  readonly server: string;
  /** A slug; a number where the case is about numbers. */
  readonly organisation: string | number;
  /** The shop, or another view in its place. */
  readonly isShown: boolean;
  readonly isHidden: boolean;
  /** What stands inside the element; null for nothing. */
  readonly link: string | null;
  readonly customer: KnownCustomer | null;
  /** The embed script has not come yet: rich data is given in the way that does not depend on it. */
  readonly isDefinedLater: boolean;
}

/** Every spelling of an event that custom-elements-everywhere asks for, beside our own. */
export type Heard =
  | 'lowercase'
  | 'kebab-case'
  | 'camelCase'
  | 'CAPScase'
  | 'PascalCase'
  | 'cagette-ready'
  | 'cagette-error'
  | 'cagette-basket-change'
  | 'cagette-quantity-request';

/** Called by the listener that the framework attached for that name. */
export type Hear = (name: Heard, event: Event) => void;

export interface MountedPage {
  update(state: PageState): void | Promise<void>;
  unmount(): void | Promise<void>;
}

export type MountPage = (container: HTMLElement, state: PageState, hear: Hear) => MountedPage;
