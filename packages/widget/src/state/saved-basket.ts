import { type Basket, emptyBasket } from './basket.ts';

export interface SavedBasket {
  readonly distributionId: string | null;
  readonly lines: Basket;
}

export const noSavedBasket: SavedBasket = { distributionId: null, lines: emptyBasket };

/** Grows with the shape; what another version wrote is forgotten rather than guessed. */
const SHAPE = 1;

export function writeSavedBasket(saved: SavedBasket): string {
  return JSON.stringify({ shape: SHAPE, ...saved });
}

/** Reads what this or another tab stored; anything unexpected is an empty basket. */
export function readSavedBasket(text: string | null): SavedBasket {
  const value = parsed(text);
  if (!isRecord(value) || value['shape'] !== SHAPE || !Array.isArray(value['lines'])) return noSavedBasket;
  const distributionId = value['distributionId'];
  return {
    distributionId: typeof distributionId === 'string' ? distributionId : null,
    lines: value['lines'].flatMap((line: unknown) => {
      if (!isRecord(line)) return [];
      const { offerId, quantity, name } = line;
      const whole = typeof quantity === 'number' && Number.isSafeInteger(quantity) && quantity > 0;
      return typeof offerId === 'string' && typeof name === 'string' && whole ? [{ offerId, quantity, name }] : [];
    }),
  };
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
