/** Names are the same when they look the same: composed or not, with one blank or several. */
export function nameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

export function offerKey(productName: string, offerName: string): string {
  return `${nameKey(productName)}\u0000${nameKey(offerName)}`;
}
