/**
 * The first parts of the server's own addresses. An organisation's page is at `/<slug>`, so one with such a slug would never be seen. The test beside compares
 * this list with the routes of the app.
 */
export const ownAddresses = [
  'assets',
  'dev',
  'docs',
  'embed',
  'healthz',
  'invitation',
  'metrics',
  'outline',
  'photos',
  'pictures',
  'readyz',
  'v1',
] as const;

/** Nothing answers there yet. A slug is printed on posters and cannot be taken back, so these are kept free for what a server like this one comes to have. */
const keptFree = [
  'admin',
  'aide',
  'api',
  'auth',
  'commandes',
  'compte',
  'desk',
  'help',
  'login',
  'map',
  'order',
  'orders',
  'status',
] as const;

const reserved: ReadonlySet<string> = new Set([...ownAddresses, ...keptFree]);
const API_VERSION = /^v\d+$/;

export function isReservedSlug(slug: string): boolean {
  return reserved.has(slug) || API_VERSION.test(slug);
}
