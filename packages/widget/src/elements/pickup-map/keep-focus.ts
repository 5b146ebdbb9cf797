import { LitElement } from 'lit';

/**
 * Called before a list is drawn anew: whoever had the focus keeps it. Cards are drawn over each other, so the same control of the same card gets it, wherever
 * that stands now; for what is gone, the first card that «Voir plus» brought, or the line that says how many points there are.
 */
export async function keepFocus(host: LitElement): Promise<void> {
  const root = host.shadowRoot;
  const at = root?.activeElement;
  if (!root || !at) return;
  const had = at.shadowRoot?.activeElement ?? at;
  const cardId = () => had.closest('.card')?.id;
  const all = <Wanted extends HTMLElement>(selector: string) => [...root.querySelectorAll<Wanted>(selector)];
  const id = cardId();
  const { textContent } = had;
  const { length } = all('.list .card');
  await host.updateComplete;
  // What stands in a part of the list's goes when that is drawn.
  if (at instanceof LitElement) await at.updateComplete;
  if (had.isConnected ? cardId() === id : root.activeElement) return;
  const controls = id ? all(`#${id} :is(button,a)`) : [];
  const same = controls.find((control) => control.textContent === textContent) ?? controls[0];
  const first = at.matches('.wide') ? all('.list .card')[length] : null;
  (same ?? first ?? all('.count')[0])?.focus({ preventScroll: true });
}
