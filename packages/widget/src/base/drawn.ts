import { html, type SVGTemplateResult, type TemplateResult } from 'lit';

/** A sign of 20 px in the colour of the text around it; never the only bearer of a meaning. */
export function drawn(shape: SVGTemplateResult): TemplateResult {
  return html`<svg aria-hidden="true" width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`;
}
