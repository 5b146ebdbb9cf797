import type { CategoryPicture } from '@cagette/sdk/contract/shelf';
import { html } from 'hono/html';
import type { Markup } from './page.ts';

const MAX_PICTURES = 4;
const SIZE_PX = 88;

/** A few of the drawn categories, each once; decoration only. */
export function pictures(names: readonly CategoryPicture[]): Markup {
  const shown = [...new Set(names)].slice(0, MAX_PICTURES);
  return html`<p class="pictures">${shown.map(
    (name) => html`<img src="/pictures/${name}.svg" alt="" width="${SIZE_PX}" height="${SIZE_PX}">`,
  )}</p>`;
}
