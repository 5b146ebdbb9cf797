import { basisSymbol, formatContent, formatPrice, formatRate } from '@cagette/sdk/contract/format';
import { comparisonPrice, type PriceBasis, priceBasis } from '@cagette/sdk/contract/quantity';
import { priceOfWeight } from '@cagette/sdk/contract/money';
import type { Offer } from '@cagette/sdk';
import type { Language } from '../messages/language.ts';
import type { Messages } from '../messages/messages.ts';
import { Moments } from './moments.ts';

/** Before an amount that weighing makes exact. */
const ABOUT = '≈\u202f';

type Quantified = Pick<Offer, 'sale' | 'contentUnit'>;

/** Amounts, prices and moments for people, in one language and currency. Intl is slow to set up, so what was formatted once is remembered. */
export class Formatter extends Moments<Messages> {
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  readonly #prices = new Map<number, string>();

  constructor(language: Language, currency: string) {
    super(language.locale, language.messages);
    this.language = language;
    this.currency = currency;
  }

  price(cents: number): string {
    const known = this.#prices.get(cents);
    if (known !== undefined) return known;
    const text = formatPrice(cents, this.currency, this.locale);
    this.#prices.set(cents, text);
    return text;
  }

  /** «4,20 €/kg» for a price of a kilogram or litre, «5,60 €» for one of a piece. */
  priceOf(cents: number, basis: PriceBasis): string {
    const symbol = basisSymbol(basis);
    return this.price(cents) + (symbol ? `/${symbol}` : '');
  }

  /** What is on the tag: the price, of a kilogram or litre where it is sold loose, and of a piece what it comes to, about, where each is weighed: «≈ 10,80 €». */
  priceShown({ sale, priceCents, contentQuantity }: Offer): string {
    return sale === 'weighedEach' && contentQuantity
      ? ABOUT + this.price(priceOfWeight(priceCents, contentQuantity))
      : this.price(priceCents);
  }

  /** What belongs beside the tag: «le kilo» of what is sold loose, else the exact price of a kilogram or litre (rules 3 and 6); null when it is not known. */
  beside(offer: Offer): string | null {
    const symbol = offer.contentUnit === 'ml' ? 'l' : 'kg';
    if (offer.sale === 'bulk') return this.messages.per[symbol];
    const cents = comparisonPrice(offer);
    return cents === null ? null : `${this.price(cents)}/${symbol}`;
  }

  offerPrice(offer: Offer): string {
    return this.priceOf(offer.priceCents, priceBasis(offer));
  }

  /** A quantity of an offer: «3», «1,5 kg», «75 cl». */
  quantity(offer: Quantified, quantity: number): string {
    return formatContent(quantity, offer.sale === 'bulk' ? (offer.contentUnit ?? 'g') : 'piece', this.locale);
  }

  content(offer: Offer): string | null {
    if (offer.contentQuantity === null || offer.contentUnit === null) return null;
    return formatContent(offer.contentQuantity, offer.contentUnit, this.locale);
  }

  /** The packaging as the farm calls it, with its content unless the name says it: «faisselle, 500 g», «filet de 2 kg», «entier, ≈ 1,8 kg». */
  packaging(offer: Offer): string {
    const content = offer.contentUnit === 'piece' ? null : this.content(offer);
    if (content === null || /\d/.test(offer.name)) return offer.name;
    return `${offer.name}, ${offer.sale === 'weighedEach' ? ABOUT : ''}${content}`;
  }

  rate(rateBp: number): string {
    return formatRate(rateBp, this.locale);
  }
}
