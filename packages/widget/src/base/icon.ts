import { svg, type SVGTemplateResult, html, type TemplateResult } from 'lit';

const shapes = {
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  basket: svg`<path d="M3.5 10h17l-1.8 8.3a2 2 0 0 1-2 1.7H7.3a2 2 0 0 1-2-1.7zM8 10l3-6M16 10l-3-6M9.5 13.5v3M14.5 13.5v3"/>`,
  place: svg`<path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11z"/><circle cx="12" cy="10" r="2.4"/>`,
  clock: svg`<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** A drawn sign of 20 px in the colour of the text around it; never the only bearer of a meaning. */
export function icon(name: keyof typeof shapes): TemplateResult {
  return drawn(shapes[name]);
}

export function drawn(shape: SVGTemplateResult): TemplateResult {
  return html`<svg aria-hidden="true" width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`;
}
