/**
 * The embed script: finds its server from its own address and fetches an element's code once that element is on the page and near the screen. A second
 * copy hears from the first by an event on the document, so that neither needs a global.
 */
import { forgetEarlyReads, readEarly } from './base/early-reads.ts';
import { isFrench, languageTagOf } from './messages/language-tag.ts';
import { version } from './version.ts';

const HELLO = 'cagette-loader';
const SHOP = 'cagette-shop';
/** How far below the screen fetching begins. */
const NEAR = '800px';

function start(server: string): void {
  let isAsked = false;
  const nearby = new IntersectionObserver(
    (entries) => {
      const near = entries.filter((entry) => entry.isIntersecting).map(({ target }) => target);
      for (const shop of near) {
        readEarly(shop, server);
        // Words other than French come apart from the shop, and need not wait for it.
        if (!isFrench(languageTagOf(shop))) import('./messages/other-language.ts').catch(() => {});
      }
      if (near.length > 0) void fetchShop();
    },
    { rootMargin: NEAR },
  );
  const insertions = new MutationObserver(look);
  document.addEventListener(HELLO, greet);
  insertions.observe(document.documentElement, { childList: true, subtree: true });
  look();

  function look(): void {
    for (const shop of document.getElementsByTagName(SHOP)) nearby.observe(shop);
  }

  async function fetchShop(): Promise<void> {
    if (isAsked) return;
    isAsked = true;
    try {
      const { defineShop } = await import('./shop.ts');
      defineShop(server);
      nearby.disconnect();
      insertions.disconnect();
    } catch {
      // The link inside the element stays; scrolling or coming back tries again.
      isAsked = false;
      forgetEarlyReads();
      // oxlint-disable-next-line no-console -- the one coded line that embedding.md promises
      console.error('cagette: script.failed');
    }
  }
}

let isWarned = false;
function greet(event: Event): void {
  event.preventDefault();
  const other: unknown = event instanceof CustomEvent ? event.detail : null;
  if (other === version || isWarned) return;
  isWarned = true;
  // oxlint-disable-next-line no-console -- the page's author is the one to hear this
  console.warn(`cagette: ${version} is already on this page; ${String(other)} is not used`);
}

if (typeof document !== 'undefined' && document.dispatchEvent(new CustomEvent(HELLO, { cancelable: true, detail: version }))) {
  // embed/v1/cagette.js or embed/0.1.0/cagette.js: the server is two folders up.
  start(new URL('../..', import.meta.url).href);
}
