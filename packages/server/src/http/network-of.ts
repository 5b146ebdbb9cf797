import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i;
const GROUPS = 8;
const NETWORK_GROUPS = 4;
const HEX = 16;

/**
 * What counts as one visitor's address: an IPv4 address, or the first 64 bits of an IPv6 one, because a household is given at least that many and could
 * otherwise write from a new address each time. Text that is no address stays as it is.
 */
export function networkOf(address: string): string {
  const mapped = MAPPED.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [written = ''] = address.split('%');
  const [head = [], tail] = written.split('::').map((part) => part.split(':').filter(Boolean));
  const missing = tail === undefined ? 0 : GROUPS - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...(tail ?? [])];
  return `${groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => Number.parseInt(group, HEX).toString(HEX))
    .join(':')}::/64`;
}
