/**
 * The embed script: finds its server from its own address and fetches an element's code once that element is on the page and near the screen. A second
 * copy hears from the first by an event on the document, so that neither needs a global.
 */
import { forgetEarlyReads, readEarly } from './base/early-reads.ts';
import { isFrench, languageTagOf } from './messages/language-tag.ts';
import { version } from './version.ts';

const HELLO = 'cagette-loader';
const SHOP = 'cagette-shop';
const MAP = 'cagette-pickup-map';
/** Where each tag's code is, and what defines it there. */
const code = {
  [SHOP]: async () => import('./shop.ts'),
  [MAP]: async () => import('./map.ts'),
  'cagette-impact': async () => import('./impact.ts'),
};
type Tag = keyof typeof code;
/** How far below the screen fetching begins. */
const NEAR = '800px';

function start(server: string): void {
  const fetched = new Set<string>();
  const nearby = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) void fetchCode(target);
    },
    { rootMargin: NEAR },
  );
  document.addEventListener(HELLO, greet);
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  look();
  // A link to a point or a distribution leads to the element that shows it, wherever on the page that is.
  const link = /^#(?:(point)|distribution)=/.exec(location.hash);
  if (link) document.querySelector(link[1] ? MAP : SHOP)?.scrollIntoView();

  function look(): void {
    for (const tag in code) for (const element of document.getElementsByTagName(tag)) nearby.observe(element);
  }

  async function fetchCode(element: Element): Promise<void> {
    const tag = element.localName as Tag;
    if (customElements.get(tag)) return;
    if (tag === SHOP) {
      readEarly(element, server);
      // Words other than French come apart from the shop, and need not wait for it.
      if (!isFrench(languageTagOf(element))) import('./messages/other-language.ts').catch(() => {});
    }
    if (fetched.has(tag)) return;
    fetched.add(tag);
    try {
      (await code[tag]()).define(server);
    } catch {
      // The link inside the element stays; scrolling or coming back tries again.
      fetched.delete(tag);
      forgetEarlyReads();
      // oxlint-disable-next-line no-console -- the one coded line that embedding.md promises
      console.error('cagette: script.failed');
    }
  }
}

let isWarned = false;
function greet(event: CustomEvent<string>): void {
  event.preventDefault();
  const { detail: other } = event;
  if (other === version || isWarned) return;
  isWarned = true;
  // oxlint-disable-next-line no-console -- the page's author is the one to hear this
  console.warn(`cagette: ${version} is already on this page; ${other} is not used`);
}

if (typeof document !== 'undefined' && document.dispatchEvent(new CustomEvent(HELLO, { cancelable: true, detail: version }))) {
  // embed/v1/cagette.js or embed/0.1.0/cagette.js: the server is two folders up.
  start(new URL('../..', import.meta.url).href);
}

declare global {
  interface DocumentEventMap {
    /** A copy of the embed script says its version; one that was there before cancels it. */
    [HELLO]: CustomEvent<string>;
  }
}
