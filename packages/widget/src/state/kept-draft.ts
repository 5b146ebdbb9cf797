import type { CheckoutDraft } from './checkout-faults.ts';

/** Whose form it is. */
interface DraftOf {
  readonly serverUrl: string;
  /** The organisation's slug. */
  readonly organisation: string;
}

/** What was typed into the form in this tab and not sent yet; null when there is none. It goes with the tab: it says who somebody is. */
export function keptDraft(of: DraftOf): CheckoutDraft | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(of)) ?? 'null');
    return isDraft(value) ? value : null;
  } catch {
    return null;
  }
}

/** Null forgets it. Where the visitor allows no storage the form is all that knows. */
export function keepDraft(of: DraftOf, draft: CheckoutDraft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(keyOf(of));
    else sessionStorage.setItem(keyOf(of), JSON.stringify(draft));
  } catch {
    // Nothing is lost that was promised.
  }
}

function keyOf({ serverUrl, organisation }: DraftOf): string {
  return `cagette:${serverUrl}:${organisation}:draft`;
}

function isDraft(value: unknown): value is CheckoutDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { slotId, name, email, phone, note, terms } = value as Record<string, unknown>;
  const texts = [slotId ?? '', name, email, phone, note];
  return texts.every((text) => typeof text === 'string') && typeof terms === 'boolean';
}
