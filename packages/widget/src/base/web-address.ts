/** An address that may stand in a link: http or https; null for everything else, `javascript:` above all. */
export function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}
