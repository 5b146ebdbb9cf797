import { basisSymbol, clockTime, dateFormat, formatContent, formatDay, formatPrice, formatRate } from '@cagette/sdk/contract/format';
import { comparisonPrice, type PriceBasis, priceBasis } from '@cagette/sdk/contract/quantity';
import { priceOfWeight } from '@cagette/sdk/contract/money';
import type { Distribution, Offer, PickupPoint } from '@cagette/sdk';
import type { Language } from '../messages/language.ts';
import type { Messages } from '../messages/messages.ts';

/** Before an amount that weighing makes exact. */
const ABOUT = '≈\u202f';

type Quantified = Pick<Offer, 'sale' | 'contentUnit'>;

/** Amounts, prices and moments for people, in one language and currency. Intl is slow to set up, so what was formatted once is remembered. */
export class Formatter {
  readonly language: Language;
  readonly messages: Messages;
  readonly locale: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly #prices = new Map<number, string>();

  constructor(language: Language, currency: string) {
    this.language = language;
    this.locale = language.locale;
    this.messages = language.messages;
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

  day(instant: string, timeZone: string): string {
    return formatDay(instant, timeZone, this.locale);
  }

  /** «18 h», «17 h 30». */
  time(instant: string, timeZone: string): string {
    return this.messages.clock(...clockTime(instant, timeZone));
  }

  hours({ startsAt, endsAt }: Pick<Distribution, 'startsAt' | 'endsAt'>, { timeZone }: Pick<PickupPoint, 'timeZone'>): string {
    return this.messages.hours(this.time(startsAt, timeZone), this.time(endsAt, timeZone));
  }

  /** «demain à 9 h», «jeudi à 18 h» within a week, «jeudi 26 novembre à 18 h» beyond. `now` in milliseconds, the server's. */
  moment(instant: string, timeZone: string, now: number): string {
    const time = this.time(instant, timeZone);
    const daysAhead = daysBetween(now, Date.parse(instant), timeZone);
    if (daysAhead === 0) return this.messages.todayAt(time);
    if (daysAhead === 1) return this.messages.tomorrowAt(time);
    const day = this.day(instant, timeZone);
    const isThisWeek = daysAhead > 0 && daysAhead < DAYS_A_WEEK;
    // The weekday comes first in every language the shop speaks.
    return this.messages.dayAt(isThisWeek ? day.replace(/[ ,].*/, '') : day, time);
  }
}

const MS_PER_DAY = 86_400_000;
const DAYS_A_WEEK = 7;

/** Calendar days from one instant to another, as a wall calendar in that time zone counts them; Swedish days are written as ISO's. */
function daysBetween(from: number, to: number, timeZone: string): number {
  const format = dateFormat('sv-SE', { timeZone });
  return (Date.parse(format.format(to)) - Date.parse(format.format(from))) / MS_PER_DAY;
}
