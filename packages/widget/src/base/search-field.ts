import { html, svg, type TemplateResult } from 'lit';
import { drawn } from './drawn.ts';

const searchShape = svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>`;

/** A field to search in that says each change; its label is what stands in it while it is empty. */
export function searchField(label: string, search: string, searched: (search: string) => void): TemplateResult {
  const changed = ({ target }: InputEvent) => {
    if (target instanceof HTMLInputElement) searched(target.value);
  };
  return html`<label class="search" part="field">
    <span class="unseen">${label}</span>${drawn(searchShape)}
    <input type="search" autocomplete="off" placeholder=${label} .value=${search} @input=${changed} />
  </label>`;
}
