import { formatContent, formatDay, formatPrice } from '@cagette/sdk/contract/format';
import { priceOfWeight } from '@cagette/sdk/contract/money';
import { comparisonPrice, priceBasis } from '@cagette/sdk/contract/quantity';
import type { Offer } from '@cagette/sdk/contract/shelf';
import type { HostedMessages } from '../../messages/hosted.messages.ts';

/** What is said of an offer beside its name: its content, its price, and what makes that price comparable or complete. */
export interface OfferTexts {
  readonly content: string | null;
  readonly price: string;
  /** Price per kilogram or litre, estimate of a weighed piece, deposit. */
  readonly details: readonly string[];
}

export function offerTexts(offer: Offer, currency: string, messages: HostedMessages): OfferTexts {
  const price = (cents: number) => formatPrice(cents, currency, messages.locale);
  const perMeasure = (cents: number) => (offer.contentUnit === 'ml' ? messages.perLitre(price(cents)) : messages.perKilogram(price(cents)));
  const isPerPiece = priceBasis(offer) === 'piece';
  const comparison = isPerPiece ? comparisonPrice(offer) : null;
  const isWeighedPiece = offer.sale === 'weighedEach' && offer.contentQuantity !== null;
  return {
    content:
      offer.sale !== 'bulk' && offer.contentQuantity !== null && offer.contentUnit !== null && offer.contentUnit !== 'piece'
        ? formatContent(offer.contentQuantity, offer.contentUnit, messages.locale)
        : null,
    price: isPerPiece ? price(offer.priceCents) : perMeasure(offer.priceCents),
    details: [
      ...(comparison === null ? [] : [messages.comparison(perMeasure(comparison))]),
      ...(isWeighedPiece ? [messages.about(price(priceOfWeight(offer.priceCents, offer.contentQuantity ?? 0)))] : []),
      ...(offer.depositCents > 0 ? [messages.deposit(price(offer.depositCents))] : []),
    ],
  };
}

/** «samedi 28 novembre à 18 h», in the place's time zone. */
export function momentText(instant: string, timeZone: string, messages: HostedMessages): string {
  return messages.dayAt(formatDay(instant, timeZone, messages.locale), clockText(instant, timeZone, messages));
}

export function clockText(instant: string, timeZone: string, messages: HostedMessages): string {
  const format = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: 'numeric', hourCycle: 'h23', timeZone });
  const parts = format.formatToParts(new Date(instant));
  const read = (type: 'hour' | 'minute') => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return messages.clock(read('hour'), read('minute'));
}
