/** Adding up priced lines. The server's quote and the browser's preview both come from here (rule 5). */
import { sumCents } from './money.ts';
import type { Amounts, FarmPart, PricedLine, VatPart } from './quote.ts';

type Addend = Pick<PricedLine, 'farmId' | 'vatRateBp' | 'totalCents' | 'vatCents' | 'depositCents' | 'estimated'>;

/** What is said of a farm beside its sums. */
export type FarmOfLines = Pick<FarmPart, 'farmId' | 'name' | 'closesAt'>;

/** Sums of lines: in all, per farm in the given order, per VAT rate ascending. Farms without lines are left out. */
export function addUp(lines: readonly Addend[], farms: readonly FarmOfLines[], currency: string): Amounts {
  const goodsCents = sumCents(lines.map((line) => line.totalCents));
  const depositCents = sumCents(lines.map((line) => line.depositCents));
  return {
    currency,
    farms: farms.flatMap((farm) => farmPart(farm, lines)),
    vat: vatParts(lines),
    goodsCents,
    depositCents,
    totalCents: goodsCents + depositCents,
    estimated: lines.some((line) => line.estimated),
  };
}

function farmPart(farm: FarmOfLines, lines: readonly Addend[]): FarmPart[] {
  const own = lines.filter((line) => line.farmId === farm.farmId);
  if (own.length === 0) return [];
  return [
    {
      farmId: farm.farmId,
      name: farm.name,
      totalCents: sumCents(own.map((line) => line.totalCents)),
      depositCents: sumCents(own.map((line) => line.depositCents)),
      vat: vatParts(own),
      closesAt: farm.closesAt,
    },
  ];
}

function vatParts(lines: readonly Addend[]): VatPart[] {
  const rates = [...new Set(lines.map((line) => line.vatRateBp))].sort((a, b) => a - b);
  return rates.map((rateBp) => {
    const own = lines.filter((line) => line.vatRateBp === rateBp);
    return { rateBp, totalCents: sumCents(own.map((line) => line.totalCents)), vatCents: sumCents(own.map((line) => line.vatCents)) };
  });
}
