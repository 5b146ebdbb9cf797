import type { Sale } from '@cagette/sdk/contract/quantity';
import type { StockMode } from '../../catalogues/catalogues.table.ts';
import { foldText } from '../fold-text.ts';
import { exactly } from './parse-decimal.ts';
import { parseMeasure, wholeQuantity } from './parse-measure.ts';
import { type Parsed, refused, understood } from './parsed.ts';
import type { Unit } from './parse-unit.ts';

export interface Stock {
  readonly mode: StockMode;
  /** Pieces, grams or millilitres; null when unlimited. */
  readonly quantity: number | null;
}

export const UNLIMITED: Stock = { mode: 'unlimited', quantity: null };

const unlimitedWords = new Set(['illimite', 'illimitee', 'sans limite', 'unlimited', 'infini', 'no limit']);
const PER_DISTRIBUTION = /\s*(?:\/|\bpar\b|\bper\b|\bà chaque\b|\bpour chaque\b)\s*(?:distribution|livraison|delivery)s?\s*$/iu;
const MAX_STOCK = 100_000_000;

/**
 * «120», «80 kg», «20 par distribution», «illimité». An empty cell is unlimited: a farm that counts nothing must still be able to sell.
 * A number alone is in pieces, or for what is sold loose in the unit of the content, `looseUnit`.
 */
export function parseStock(text: string, sale: Sale, looseUnit: Unit): Parsed<Stock> {
  if (text.trim() === '' || unlimitedWords.has(foldText(text))) return understood(UNLIMITED);
  const mode = PER_DISTRIBUTION.test(text) ? 'perDistribution' : 'shared';
  const measure = parseMeasure(text.replace(PER_DISTRIBUTION, ''));
  const expected = sale === 'bulk' ? (looseUnit.base === 'ml' ? '50 l' : '80 kg') : '120';
  if (!measure.ok) return refused(measure.code === 'value.negative' ? 'value.negative' : 'value.notStock', { expected });
  const { amount, unit } = measure.value;
  if (unit !== null && unit.base !== (sale === 'bulk' ? looseUnit.base : 'piece')) return refused('value.unitMismatch', { expected });
  const quantity = sale === 'bulk' ? wholeQuantity(amount, unit ?? looseUnit) : exactly(amount, 0);
  return quantity === null || quantity > MAX_STOCK ? refused('value.notStock', { expected }) : understood({ mode, quantity });
}
