import { systemNow } from '../../clock.ts';
import type { ShopStore } from '../../state/shop-store.ts';

/** After so long out of sight a shelf is read again: phones cut what a hidden page listens to. */
const LONG_HIDDEN_MS = 60_000;
/** After one to two of these an order without an answer is sent again while the page stays open; its key keeps it one order. */
const RESEND_MS = 15_000;

/**
 * What happens to the page around a shop until `signal` aborts: hidden for long, put aside for «back» and taken out again, another language on an ancestor,
 * a network that comes back without saying so. Comes after the shelf.
 */
export function followPage(store: () => ShopStore | null, languageChanged: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let hiddenAt = systemNow();
  const languages = new MutationObserver(languageChanged);
  languages.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
  let before: string | undefined;
  const resending = setInterval(() => {
    const now = store()?.state.value.sending;
    // Not at the very moment at which the visitor is told and may do it.
    if (now === 'unknown' && before === now) void store()?.carryOn();
    before = now;
  }, RESEND_MS);
  signal.addEventListener('abort', () => {
    languages.disconnect();
    clearInterval(resending);
  });
  // A page with an open connection is not kept for «back».
  window.addEventListener('pagehide', () => store()?.rest(), { signal });
  window.addEventListener('pageshow', ({ persisted }) => void (persisted && store()?.refresh()), { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') hiddenAt = systemNow();
      else if (systemNow() - hiddenAt > LONG_HIDDEN_MS) void store()?.refresh();
    },
    { signal },
  );
}
