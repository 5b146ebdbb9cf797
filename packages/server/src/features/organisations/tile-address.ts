/** Stands for the letter of one of several servers of the same tiles. */
const SERVER_LETTER = '{s}';
const HOST = /^[a-z0-9.-]+$/;
/** A policy can name all servers below a domain, but not those that differ in a part of a name. */
const LETTER_INSIDE_HOST = /^https:\/\/(?!\{s\}\.)[^/?#]*\{s\}/i;
const PLACES = ['{z}', '{x}', '{y}'] as const;

/**
 * Whether maps can take their tiles there: `https://data.example/{z}/{x}/{y}.png`, with `{s}` for the letter of one of several servers and `{r}` for the tiles of
 * dense screens where there are any. Only HTTPS: a page with a lock shows no other pictures.
 */
export function isTileAddress(text: string): boolean {
  const address = URL.parse(filledIn(text));
  if (address?.protocol !== 'https:' || address.username !== '' || address.password !== '' || !HOST.test(address.hostname)) return false;
  return !text.includes("'") && !LETTER_INSIDE_HOST.test(text) && PLACES.every((place) => text.includes(place));
}

/** Where the tiles come from, as a content policy names it: `https://data.example`, or `https://*.example` for several servers. */
export function tileOrigin(address: string): string {
  const { host } = new URL(filledIn(address));
  const isServed = address.startsWith('https://{s}.');
  return `https://${isServed ? `*${host.slice(host.indexOf('.'))}` : host}`;
}

/** With something in the place of what a map fills in, of which `{s}` is part of the host. */
function filledIn(text: string): string {
  return text.replace(SERVER_LETTER, 'a');
}
