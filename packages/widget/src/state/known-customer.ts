import type { CheckoutDraft } from './checkout-faults.ts';

/** Who the page knows its visitor to be, a signed-in member for example. */
export interface KnownCustomer {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

/** The form with what the page knows wherever nothing was typed; what is not text is not taken. */
export function filledIn(draft: CheckoutDraft, customer: KnownCustomer | null): CheckoutDraft {
  const known = (field: keyof KnownCustomer) => {
    const value: unknown = customer?.[field];
    return draft[field] === '' && typeof value === 'string' ? value : draft[field];
  };
  return { ...draft, name: known('name'), email: known('email'), phone: known('phone') };
}
