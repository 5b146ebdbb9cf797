const PARAMETERS = { id: 'order', token: 'token' } as const;

export interface OrderLink {
  readonly id: string;
  readonly token: string;
}

/** The order that a page address opens: `…#order=ord_…&token=…`, as the confirmation's e-mail writes it. Null for any other address. */
export function orderLink(hash: string): OrderLink | null {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const id = values.get(PARAMETERS.id);
  const token = values.get(PARAMETERS.token);
  return id && token && /^ord_[0-9a-z]{26}$/.test(id) ? { id, token } : null;
}
