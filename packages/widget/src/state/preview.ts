import { includedVat, sumCents } from '@cagette/sdk/contract/money';
import { depositTotal, goodsTotal, isEstimated } from '@cagette/sdk/contract/quantity';
import type { LineProblem, VatPart } from '@cagette/sdk';
import type { Shelf } from '@cagette/sdk';
import type { Basket, BasketLine } from './basket.ts';
import { lineProblem } from './line-problem.ts';
import { type OnShelf, shelfIndex } from './shelf-index.ts';

export interface PreviewLine extends BasketLine {
  readonly found: OnShelf;
  readonly totalCents: number;
  readonly depositCents: number;
  readonly vatRateBp: number;
  readonly estimated: boolean;
  readonly problem: LineProblem | null;
}

export interface PreviewFarm {
  readonly farmId: string;
  readonly name: string;
  readonly closesAt: string;
  readonly lines: readonly PreviewLine[];
  readonly totalCents: number;
  readonly depositCents: number;
}

/** The basket priced with the functions the server uses; the server's total is the truth (rule 5). */
export interface Preview {
  readonly farms: readonly PreviewFarm[];
  /** Chosen, but not offered in this distribution; kept, and not counted. */
  readonly elsewhere: Basket;
  readonly vat: readonly VatPart[];
  readonly goodsCents: number;
  readonly depositCents: number;
  readonly totalCents: number;
  readonly estimated: boolean;
  readonly problems: readonly LineProblem[];
  /** Lines that count. */
  readonly lineCount: number;
}

/** `now` in milliseconds, the server's. */
export function previewOf(shelf: Shelf, basket: Basket, now: number): Preview {
  const index = shelfIndex(shelf);
  const lines = basket.flatMap((line) => {
    const found = index.get(line.offerId);
    return found ? [priced(line, found, now)] : [];
  });
  const elsewhere = basket.filter((line) => !index.has(line.offerId));
  const goodsCents = sumCents(lines.map((line) => line.totalCents));
  const depositCents = sumCents(lines.map((line) => line.depositCents));
  return {
    farms: shelf.farms.flatMap((farm) => {
      const own = lines.filter((line) => line.found.product.farmId === farm.id);
      const [first] = own;
      if (!first) return [];
      return {
        farmId: farm.id,
        name: farm.name,
        closesAt: first.found.window.closesAt,
        lines: own,
        totalCents: sumCents(own.map((line) => line.totalCents)),
        depositCents: sumCents(own.map((line) => line.depositCents)),
      };
    }),
    elsewhere,
    vat: vatParts(lines),
    goodsCents,
    depositCents,
    totalCents: goodsCents + depositCents,
    estimated: lines.some((line) => line.estimated),
    problems: lines.flatMap((line) => line.problem ?? []),
    lineCount: lines.length,
  };
}

function priced(line: BasketLine, found: OnShelf, now: number): PreviewLine {
  const { offer } = found;
  return {
    ...line,
    found,
    totalCents: goodsTotal(offer, line.quantity),
    depositCents: depositTotal(offer, line.quantity),
    vatRateBp: offer.vatRateBp,
    estimated: isEstimated(offer),
    problem: lineProblem(line, found, now),
  };
}

/** VAT is taken out of each line's rounded total, then summed per rate (rule 2). */
function vatParts(lines: readonly PreviewLine[]): VatPart[] {
  const rates = [...new Set(lines.map((line) => line.vatRateBp))].sort((a, b) => a - b);
  return rates.map((rateBp) => {
    const own = lines.filter((line) => line.vatRateBp === rateBp);
    return {
      rateBp,
      totalCents: sumCents(own.map((line) => line.totalCents)),
      vatCents: sumCents(own.map((line) => includedVat(line.totalCents, rateBp))),
    };
  });
}
