/** What a page asks to be shown, by attribute or in its address. Null, or unknown to the shop: it is as if nothing was asked. */
export interface Preselection {
  /** A farm's slug or id: only its products are shown, until the visitor wants the others too. */
  readonly farm: string | null;
  /** A product's id or reference: its sheet is opened. */
  readonly product: string | null;
  /** A distribution's id: it is chosen while it takes orders, unless the visitor chose another since. */
  readonly distribution: string | null;
}

const DISTRIBUTION = /^dst_[0-9a-z]{26}$/;

export const nothingAsked: Preselection = { farm: null, product: null, distribution: null };

/** What the page asks for; its address (`#farm=…&product=…&distribution=…`) wins over the element's attributes. */
export function preselectionOf(attributes: Preselection, hash: string): Preselection {
  const address = new URLSearchParams(hash.slice(1));
  const distribution = address.get('distribution') ?? attributes.distribution;
  return {
    farm: address.get('farm') ?? attributes.farm,
    product: address.get('product') ?? attributes.product,
    // What cannot be one is not asked of the server.
    distribution: distribution && DISTRIBUTION.test(distribution) ? distribution : null,
  };
}
