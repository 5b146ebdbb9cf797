let loadedFrom: string | null = null;

/** The server the embed script came from; a shop without a `server` attribute asks that one. */
export function setServerAddress(address: string): void {
  loadedFrom = address;
}

/**
 * The server's address ending in a slash: the attribute's, resolved against the page, or the one the script came from. Null when neither is known.
 */
export function serverAddress(attribute: string | null, pageUrl: string): string | null {
  const address = attribute ?? loadedFrom;
  if (address === null || !URL.canParse(address, pageUrl)) return null;
  const { href } = new URL(address, pageUrl);
  return href.endsWith('/') ? href : `${href}/`;
}
