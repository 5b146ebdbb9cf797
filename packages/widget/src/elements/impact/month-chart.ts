import type { Impact, ImpactMonth } from '@cagette/sdk';
import { barHeight, chartTop } from '@cagette/sdk/contract/impact-chart';
import { formatMonth, formatWholePrice } from '@cagette/sdk/contract/impact-format';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ImpactLanguage } from '../../messages/impact/language.ts';

/** Pixels from top to bottom; from left to right everything is in parts of the whole, so that no width has to be known. */
const TOP = 20;
const HEIGHT = 120;
const GROUND = TOP + HEIGHT;
const WITHHELD_HEIGHT = 22;
const CORNER = 3;
const WHOLE = 100;
/** Of the room that a month has. */
const BAR_SHARE = 0.64;

/** What went to farms in each month. A month that may not be told apart is an empty, dashed outline, which differs by more than its colour. */
export function monthChart({ months, currency }: Impact, language: ImpactLanguage): TemplateResult {
  const { locale, messages } = language;
  const money = (cents: number) => formatWholePrice(cents, currency, locale);
  const top = chartTop(months);
  const most = months.reduce<ImpactMonth | null>(
    (best, month) => ((month.toFarmsCents ?? 0) > (best?.toFarmsCents ?? 0) ? month : best),
    null,
  );
  const words = most ? messages.chartInWords(money(most.toFarmsCents ?? 0), formatMonth(most.month, locale)) : messages.noMonthTold;
  return html`<svg class="chart" role="img" aria-label=${words} width="100%" height=${GROUND + 38}>
      ${most ? [rule(top, top, money), rule(top / 2, top, money)] : nothing}
      <svg width="100%" height=${GROUND}>${months.map((month, index) => bar(month, index, months.length, top, language, money))}</svg>
      <line class="ground" x2="100%" y1=${GROUND} y2=${GROUND} />
      ${months.map(({ month }, index) => name(month, index, months, locale))}
    </svg>
    ${months.some(({ toFarmsCents }) => toFarmsCents === null) ? legend(messages.withheld) : nothing}`;
}

function bar(
  { month, toFarmsCents }: ImpactMonth,
  index: number,
  count: number,
  top: number,
  { locale, messages }: ImpactLanguage,
  money: (cents: number) => string,
): SVGTemplateResult {
  const room = WHOLE / count;
  const [x, width] = [`${room * (index + (1 - BAR_SHARE) / 2)}%`, `${room * BAR_SHARE}%`];
  const says = messages.bar(formatMonth(month, locale), toFarmsCents === null ? messages.withheld : money(toFarmsCents));
  if (toFarmsCents === null)
    return svg`<rect class="withheld" x=${x} y=${GROUND - WITHHELD_HEIGHT} width=${width} height=${WITHHELD_HEIGHT + CORNER} rx=${CORNER}><title>${says}</title></rect>`;
  const height = barHeight(toFarmsCents, top, HEIGHT);
  // It reaches below the ground, where it is cut off with its lower corners.
  return svg`<rect class="bar" x=${x} y=${GROUND - height} width=${width} height=${height && height + CORNER} rx=${CORNER}><title>${says}</title></rect>`;
}

function rule(cents: number, top: number, money: (cents: number) => string): SVGTemplateResult {
  const y = GROUND - barHeight(cents, top, HEIGHT);
  return svg`<line class="rule" x2="100%" y1=${y} y2=${y} /><text x="0" y=${y - 4}>${money(cents)}</text>`;
}

/** Every other name where there is little room; a year under its first month. */
function name(month: string, index: number, months: readonly ImpactMonth[], locale: string): SVGTemplateResult {
  const x = `${(WHOLE / months.length) * (index + 0.5)}%`;
  const isEveryOther = (months.length - index) % 2 === 1;
  const hasYear = month.endsWith('-01') || (index === 0 && !months[1]?.month.endsWith('-01'));
  return svg`<text class=${isEveryOther ? 'middle' : 'middle roomy'} x=${x} y=${GROUND + 17}>${formatMonth(month, locale, 'short')}</text>
    ${hasYear ? svg`<text class="middle year" x=${x} y=${GROUND + 33}>${month.slice(0, 4)}</text>` : nothing}`;
}

function legend(withheld: string): TemplateResult {
  return html`<p class="legend small muted"><svg aria-hidden="true" width="18" height="16"><rect class="withheld" x="1" y="1" width="16" height="14" rx=${CORNER} /></svg>${withheld}</p>`;
}
