export interface StorageKeys {
  readonly basket: string;
  readonly intent: string;
  readonly orders: string;
}

/** Names in the visitor's storage: one set an organisation and server. */
export function storageKeys(serverUrl: string, organisation: string): StorageKeys {
  const prefix = `cagette:${serverUrl}:${organisation}`;
  return { basket: `${prefix}:basket`, intent: `${prefix}:intent`, orders: `${prefix}:orders` };
}
