import type { Impact, ImpactMonth } from '@cagette/sdk/contract/impact';
import { barHeight, chartTop } from '@cagette/sdk/contract/impact-chart';
import { formatMonth, formatWholePrice } from '@cagette/sdk/contract/impact-format';
import type { ImpactMessages } from '../../../messages/impact.messages.ts';
import type { Drawn } from './picture-head.ts';
import { type Colours, line, MARGIN, SERIF, WIDTH } from './picture-style.ts';
import { type Svg, svg } from './svg.ts';

const LEFT = MARGIN + 62;
const RIGHT = WIDTH - MARGIN;
const HEIGHT = 120;
const BAR = 26;
const WITHHELD_HEIGHT = 22;
const LEGEND_HEIGHT = 15;
const DASHES = '3 3';

/** What went to farms in each of twelve months. A month that may not be told apart is an empty outline, which differs by more than its colour. */
export function pictureChart(top: number, { months, currency }: Impact, messages: ImpactMessages, colours: Colours): Drawn {
  const { locale } = messages;
  const most = chartTop(months);
  const ground = top + 64 + HEIGHT;
  const column = (RIGHT - LEFT) / months.length;
  const money = (cents: number) => formatWholePrice(cents, currency, locale);
  const hasWithheld = months.some(({ toFarmsCents }) => toFarmsCents === null);
  return {
    parts: [
      line(MARGIN, top + 36, messages.chart, { size: 19, fill: colours.ink, family: SERIF, weight: 600 }),
      ...(hasWithheld ? legend(ground + 60, messages, colours) : []),
      ...[0, 1, 2].flatMap((step) => rule(ground - (step * HEIGHT) / 2, money((most * step) / 2), colours)),
      ...months.flatMap((month, index): Svg[] => {
        const x = LEFT + index * column + (column - BAR) / 2;
        const name = formatMonth(month.month, locale, 'short');
        return [
          bar(x, ground, month, most, money, messages, colours),
          line(x + BAR / 2, ground + 18, name, { size: 12, fill: colours.muted, anchor: 'middle' }),
          ...(index === 0 || month.month.endsWith('-01')
            ? [line(x + BAR / 2, ground + 34, month.month.slice(0, 4), { size: 12, fill: colours.muted, anchor: 'middle', weight: 600 })]
            : []),
        ];
      }),
    ],
    bottom: ground + (hasWithheld ? 66 : 38),
  };
}

function bar(
  x: number,
  ground: number,
  { month, orders, toFarmsCents }: ImpactMonth,
  most: number,
  money: (cents: number) => string,
  messages: ImpactMessages,
  colours: Colours,
): Svg {
  const says = (what: string) => svg('title', {}, messages.bar(formatMonth(month, messages.locale), what));
  if (toFarmsCents === null) return outline(x, ground - WITHHELD_HEIGHT, WITHHELD_HEIGHT, colours, says(messages.withheld));
  const height = barHeight(toFarmsCents, most, HEIGHT);
  const corner = Math.min(4, height);
  const d = `M${x} ${ground}v-${height - corner}q0 -${corner} ${corner} -${corner}h${BAR - 2 * corner}q${corner} 0 ${corner} ${corner}v${height - corner}z`;
  return svg('path', { d, fill: colours.accent }, says(orders === 0 ? messages.noCollection : money(toFarmsCents)));
}

function outline(x: number, y: number, height: number, { muted }: Colours, ...inside: Svg[]): Svg {
  return svg(
    'rect',
    { x: x + 0.75, y, width: BAR - 1.5, height, rx: 4, fill: 'none', stroke: muted, 'stroke-width': 1.5, 'stroke-dasharray': DASHES },
    ...inside,
  );
}

function legend(y: number, { withheld }: ImpactMessages, colours: Colours): Svg[] {
  return [outline(LEFT, y - 12, LEGEND_HEIGHT, colours), line(LEFT + BAR + 8, y, withheld, { size: 12.5, fill: colours.muted })];
}

function rule(y: number, says: string, colours: Colours): Svg[] {
  return [
    svg('path', { d: `M${LEFT} ${y + 0.5}H${RIGHT}`, stroke: colours.line, 'stroke-width': 1 }),
    line(LEFT - 8, y + 4, says, { size: 12, fill: colours.muted, anchor: 'end' }),
  ];
}
