import { type Basket, emptyBasket } from './basket.ts';

export interface SavedBasket {
  readonly distributionId: string | null;
  /** The distribution the page asked for when this was written: a choice made knowing that wins over it. */
  readonly asked: string | null;
  readonly lines: Basket;
}

export const noSavedBasket: SavedBasket = { distributionId: null, asked: null, lines: emptyBasket };

/** Grows with the shape; what another version wrote is forgotten rather than guessed. */
const SHAPE = 1;

export function writeSavedBasket(saved: SavedBasket): string {
  return JSON.stringify({ shape: SHAPE, ...saved });
}

/** Reads what this or another tab stored; anything unexpected is an empty basket. */
export function readSavedBasket(text: string | null): SavedBasket {
  const value = parsed(text);
  if (!isRecord(value) || value['shape'] !== SHAPE || !Array.isArray(value['lines'])) return noSavedBasket;
  return {
    distributionId: textOrNull(value['distributionId']),
    asked: textOrNull(value['asked']),
    lines: value['lines'].flatMap((line: unknown) => {
      if (!isRecord(line)) return [];
      const { offerId, quantity, name } = line;
      const whole = typeof quantity === 'number' && Number.isSafeInteger(quantity) && quantity > 0;
      return typeof offerId === 'string' && typeof name === 'string' && whole ? [{ offerId, quantity, name }] : [];
    }),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
