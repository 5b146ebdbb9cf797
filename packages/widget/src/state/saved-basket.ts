import type { Basket } from './basket.ts';
import { isRecord, parsedSaved, type SavedChoice, savedChoice, SHAPE } from './saved-choice.ts';

export interface SavedBasket extends SavedChoice {
  readonly lines: Basket;
}

export function writeSavedBasket(saved: SavedBasket): string {
  return JSON.stringify({ shape: SHAPE, ...saved });
}

/** Reads what this or another tab stored; anything unexpected is an empty basket. */
export function readSavedBasket(text: string | null): SavedBasket {
  const saved = parsedSaved(text);
  const lines: unknown = saved['lines'];
  return {
    ...savedChoice(saved),
    lines: (Array.isArray(lines) ? lines : []).flatMap((line: unknown) => {
      if (!isRecord(line)) return [];
      const { offerId, quantity, name } = line;
      const whole = typeof quantity === 'number' && Number.isSafeInteger(quantity) && quantity > 0;
      return typeof offerId === 'string' && typeof name === 'string' && whole ? [{ offerId, quantity, name }] : [];
    }),
  };
}
