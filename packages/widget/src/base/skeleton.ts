import { html, type TemplateResult } from 'lit';

/** A place held while something loads, in the shape of what comes, tall enough that what follows on the page does not jump. */
export function skeleton(label: string): TemplateResult {
  return html`<div class="skeleton" role="status"><span class="unseen">${label}</span><i></i><i></i><i></i><i></i><i></i><i></i></div>`;
}
