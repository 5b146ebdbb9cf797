import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { drawn } from './drawn.ts';

const shapes = {
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  basket: svg`<path d="M3.5 10h17l-1.8 8.3a2 2 0 0 1-2 1.7H7.3a2 2 0 0 1-2-1.7zM8 10l3-6M16 10l-3-6M9.5 13.5v3M14.5 13.5v3"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** One of the signs that most elements draw. */
export function icon(name: keyof typeof shapes): TemplateResult {
  return drawn(shapes[name]);
}
