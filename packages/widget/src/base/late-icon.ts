import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { drawn } from './drawn.ts';

const shapes = {
  calendar: svg`<path d="M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4"/>`,
  back: svg`<path d="M10.5 5.5 4 12l6.5 6.5M4.5 12H20"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** Signs that nothing before the shelf shows; drawn like the others. */
export function lateIcon(name: keyof typeof shapes): TemplateResult {
  return drawn(shapes[name]);
}
