import type { PhonePolicy } from '@cagette/sdk/contract/organisation';

/** What a person typed and ticked, as it stands in the form. */
export interface CheckoutDraft {
  readonly slotId: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
  readonly terms: boolean;
}

export type CheckoutField = keyof CheckoutFaults;

export interface CheckoutFaults {
  readonly slot: boolean;
  readonly name: boolean;
  readonly email: boolean;
  readonly phone: boolean;
  readonly note: boolean;
  readonly terms: boolean;
}

export const emptyDraft: CheckoutDraft = { slotId: null, name: '', email: '', phone: '', note: '', terms: false };

const MAX_NAME = 120;
const MAX_NOTE = 1000;
/** As loose as an address can be told from a slip; the server has the last word. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;
const PHONE = /^\+?[\d .()-]{6,24}$/;

/** Fields that must be looked at again. `slotIds` are those that can still be chosen; null when the distribution has none at all. */
export function checkoutFaults(draft: CheckoutDraft, phonePolicy: PhonePolicy, slotIds: readonly string[] | null): CheckoutFaults {
  const phone = draft.phone.trim();
  const name = draft.name.trim();
  return {
    slot: slotIds !== null && !(draft.slotId !== null && slotIds.includes(draft.slotId)),
    name: name === '' || name.length > MAX_NAME,
    email: !isEmail(draft.email),
    phone: phonePolicy !== 'no' && (phone === '' ? phonePolicy === 'required' : !PHONE.test(phone)),
    note: draft.note.length > MAX_NOTE,
    terms: !draft.terms,
  };
}

/** The server's validation issues by the form's fields. */
export function fieldOfIssue(path: string): CheckoutField | null {
  const fields: Readonly<Record<string, CheckoutField>> = {
    'customer.name': 'name',
    'customer.email': 'email',
    'customer.phone': 'phone',
    note: 'note',
    slotId: 'slot',
    termsAccepted: 'terms',
  };
  return fields[path] ?? null;
}

export function isEmail(text: string): boolean {
  return EMAIL.test(text.trim());
}
