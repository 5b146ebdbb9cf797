import type { Impact, ImpactMonth } from '@cagette/sdk';
import { barHeight, chartTop } from '@cagette/sdk/contract/impact-chart';
import { formatMonth, formatWholePrice } from '@cagette/sdk/contract/impact-format';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ImpactLanguage } from '../../messages/impact/language.ts';

/** Pixels from top to bottom; from left to right everything is in parts of the whole, so that no width has to be known. */
const TOP = 20;
const HEIGHT = 120;
/** Without a month that is told there is nothing to compare. */
const LOW_HEIGHT = 30;
const NAMES_HEIGHT = 36;
const WITHHELD_HEIGHT = 22;
const CORNER = 3;
const WHOLE = 100;
/** So many months from either side an amount of millions would stand out in the middle over its bar. */
const EDGE = 3;
/** Of the room that a month has. */
const BAR_SHARE = 0.64;

/** What went to farms in each month. A month that may not be told apart is an empty, dashed outline, which differs by more than its colour. */
export function monthChart({ months, currency }: Impact, { locale, messages }: ImpactLanguage): TemplateResult {
  const money = (cents: number) => formatWholePrice(cents, currency, locale);
  const top = chartTop(months);
  const most = months.reduce<ImpactMonth | null>((best, one) => ((one.toFarmsCents ?? 0) > (best?.toFarmsCents ?? 0) ? one : best), null);
  const mostCents = most?.toFarmsCents ?? 0;
  const ground = TOP + (most ? HEIGHT : LOW_HEIGHT);
  const words = most ? messages.chartInWords(money(mostCents), formatMonth(most.month, locale)) : messages.noMonthTold;
  return html`<div class="plot">
      ${most ? html`<p class="axis" aria-hidden="true"><span>${money(top)}</span><span>${money(top / 2)}</span><span>${money(0)}</span></p>` : nothing}
      <svg class="chart" role="img" aria-label=${words} width="100%" height=${ground + NAMES_HEIGHT}>
        ${most ? [TOP, TOP + HEIGHT / 2].map((y) => svg`<line class="rule" x2="100%" y1=${y} y2=${y} />`) : nothing}
        <svg width="100%" height=${ground}>${months.map(({ toFarmsCents }, index) => bar(toFarmsCents, top, ground, partOf(index, months)))}</svg>
        <line class="ground" x2="100%" y1=${ground} y2=${ground} />
        ${most ? amount(money(mostCents), months.indexOf(most), months.length, ground - barHeight(mostCents, top, HEIGHT) - 5) : nothing}
        ${months.map(({ month }, index) => name(month, index, months, ground, locale))}
      </svg>
    </div>
    ${months.some(({ toFarmsCents }) => toFarmsCents === null) ? legend(messages.withheld) : nothing}`;
}

interface Part {
  readonly x: string;
  readonly width: string;
  readonly middle: string;
}

/** Where a month stands among all. */
function partOf(index: number, { length }: readonly ImpactMonth[]): Part {
  const room = WHOLE / length;
  return { x: `${room * (index + (1 - BAR_SHARE) / 2)}%`, width: `${room * BAR_SHARE}%`, middle: `${room * (index + 0.5)}%` };
}

/** Over its bar, and no further to the side than the chart goes. */
function amount(text: string, index: number, count: number, y: number): SVGTemplateResult {
  const room = WHOLE / count;
  if (index < EDGE) return svg`<text class="most start" x=${`${room * index}%`} y=${y}>${text}</text>`;
  if (index >= count - EDGE) return svg`<text class="most end" x=${`${room * (index + 1)}%`} y=${y}>${text}</text>`;
  return svg`<text class="most" x=${`${room * (index + 0.5)}%`} y=${y}>${text}</text>`;
}

/** Reaches below the ground, where it is cut off with its lower corners. */
function bar(cents: number | null, top: number, ground: number, { x, width }: Part): SVGTemplateResult | typeof nothing {
  if (cents === 0) return nothing;
  const height = cents === null ? WITHHELD_HEIGHT : barHeight(cents, top, HEIGHT);
  return svg`<rect class=${cents === null ? 'withheld' : 'bar'} x=${x} y=${ground - height} width=${width} height=${height + CORNER} rx=${CORNER} />`;
}

/** A letter where there is little room; a year under its first month. */
function name(month: string, index: number, months: readonly ImpactMonth[], ground: number, locale: string): SVGTemplateResult {
  const { middle } = partOf(index, months);
  const hasYear = month.endsWith('-01') || (index === 0 && !months[1]?.month.endsWith('-01'));
  return svg`<text class="roomy" x=${middle} y=${ground + 16}>${formatMonth(month, locale, 'short')}</text>
    <text class="tight" x=${middle} y=${ground + 16}>${formatMonth(month, locale, 'narrow')}</text>
    ${hasYear ? svg`<text class="year" x=${middle} y=${ground + 32}>${month.slice(0, 4)}</text>` : nothing}`;
}

function legend(withheld: string): TemplateResult {
  return html`<p class="legend small muted"><svg aria-hidden="true" width="18" height="16"><rect class="withheld" x="1" y="1" width="16" height="14" rx=${CORNER} /></svg>${withheld}</p>`;
}
