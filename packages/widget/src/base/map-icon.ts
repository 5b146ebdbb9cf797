import { svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { drawn } from './drawn.ts';

const shapes = {
  search: svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>`,
  near: svg`<circle cx="12" cy="12" r="6.5"/><circle cx="12" cy="12" r="1.5"/><path d="M12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3"/>`,
  filter: svg`<path d="M4 6h16M7 12h10M10.5 18h3"/>`,
  way: svg`<path d="m12 3 9 9-9 9-9-9z"/><path d="M9.5 14.5V12h5M12.5 9.5 15 12l-2.5 2.5"/>`,
  calendar: svg`<path d="M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4"/>`,
  link: svg`<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17"/>`,
  list: svg`<path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01"/>`,
  map: svg`<path d="m3.5 6.5 5.5-2.5 6 2.5 5.5-2.5v13.5L15 20l-6-2.5-5.5 2.5zM9 4v13.5M15 6.5V20"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** Signs of a pickup map; drawn like the others. */
export function mapIcon(name: keyof typeof shapes): TemplateResult {
  return drawn(shapes[name]);
}
