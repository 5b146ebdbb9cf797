export interface StorageKeys {
  readonly basket: string;
  readonly intent: string;
  readonly orders: string;
  readonly session: string;
  readonly contact: string;
}

/** Names in the visitor's storage: one set an organisation and server. */
export function storageKeys(serverUrl: string, organisation: string): StorageKeys {
  const prefix = `cagette:${serverUrl}:${organisation}`;
  const key = (name: string) => `${prefix}:${name}`;
  return { basket: key('basket'), intent: key('intent'), orders: key('orders'), session: key('session'), contact: key('contact') };
}
