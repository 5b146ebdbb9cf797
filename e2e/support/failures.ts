import type { Page } from 'playwright-core';
import type { Fault } from './faulty-proxy.ts';

/** How often a failing call is made at most, the first included. */
export const MOST_TRIES = 3;
export const REFERENCE = ' (req_journey)';

/** What a failure is called, how often it is tried, and what the visitor reads. */
export const failures: readonly (readonly [fault: Fault, line: string, tries: number, words: RegExp])[] = [
  ['down', 'network.failed', MOST_TRIES, /^La connexion ne passe pas/],
  ['gateway', 'network.failed', MOST_TRIES, /^La connexion ne passe pas/],
  ['rate.limited', `rate.limited${REFERENCE}`, MOST_TRIES, /^Trop d’essais en peu de temps/],
  ['server.busy', `server.busy${REFERENCE}`, MOST_TRIES, /n’a pas marché de notre côté/],
  ['server.error', `server.error${REFERENCE}`, 1, /n’a pas marché de notre côté/],
];

/** The calls that the page makes from now on, each try one; what the browser repeats by itself on a broken connection is none. */
export function callsOf(page: Page, calls: RegExp): readonly string[] {
  const made: string[] = [];
  page.on('request', (request) => {
    const call = `${request.method()} ${request.url()}`;
    if (calls.test(call)) made.push(call);
  });
  return made;
}
