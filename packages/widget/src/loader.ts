/**
 * The embed script: finds its server from its own address and fetches an element's code once that element is on the page and near the screen. A second
 * copy hears from the first by an event on the document, so that neither needs a global.
 */
import { version } from './version.ts';

const HELLO = 'cagette-loader';
const SHOP = 'cagette-shop';
/** How far below the screen fetching begins. */
const NEAR = '800px';

function start(server: string): void {
  let isAsked = false;
  const nearby = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void fetchShop();
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
  // embed/v1/cagette.js: the server is two folders up.
  start(new URL('../..', import.meta.url).href);
}
