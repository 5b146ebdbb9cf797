import type { Impact, ImpactPeriod } from '@cagette/sdk/contract/impact';
import { monthsOf } from '@cagette/sdk/contract/impact-figures';
import { formatMonth } from '@cagette/sdk/contract/impact-format';
import type { ImpactMessages } from '../../../messages/impact.messages.ts';
import { type Colours, line, lines, MARGIN, SERIF, WIDTH } from './picture-style.ts';
import { type Svg, svg } from './svg.ts';
import { wrapText } from './wrap-text.ts';

export interface Drawn {
  readonly parts: readonly Svg[];
  /** Where what follows begins. */
  readonly bottom: number;
}

const NAME_SIZE = 28;
const NAME_LENGTH = 34;
const NAME_LEADING = 32;
const MAX_NAME_LINES = 3;
const FIRST_NAME_LINE = 70;
const SCALLOPS = 24;
const SCALLOP_DEPTH = 13;

/** An awning with what it is about, whose it is and of which months. */
export function pictureHead(impact: Impact, period: ImpactPeriod, messages: ImpactMessages, colours: Colours): Drawn {
  const { organisation } = impact;
  const name = wrapText(organisation.name, NAME_LENGTH, MAX_NAME_LINES);
  const span = monthsOf(impact, period);
  const month = (written: string) => formatMonth(written, messages.locale);
  const nameEnd = FIRST_NAME_LINE + (name.length - 1) * NAME_LEADING;
  const height = nameEnd + (span ? 44 : 22);
  return {
    parts: [
      svg('rect', { width: WIDTH, height, fill: colours.awning }),
      ...scallops(height, colours),
      line(MARGIN, 38, messages.titles[organisation.kind], { size: 14, fill: colours.onAwningMuted }),
      ...lines(MARGIN, FIRST_NAME_LINE, name, NAME_LEADING, { size: NAME_SIZE, fill: colours.onAwning, family: SERIF, weight: 600 }),
      ...(span
        ? [
            line(MARGIN, nameEnd + 26, messages.periods[period](month(span[0]), month(span[1])), {
              size: 15,
              fill: colours.onAwning,
            }),
          ]
        : []),
    ],
    bottom: height + SCALLOP_DEPTH,
  };
}

/** The awning's edge. */
function scallops(top: number, { awning, stripe }: Colours): Svg[] {
  const width = WIDTH / SCALLOPS;
  return Array.from({ length: SCALLOPS }, (_, index) =>
    svg('path', {
      d: `M${index * width} ${top}h${width}v2a${width / 2} ${SCALLOP_DEPTH - 2} 0 0 1 -${width} 0z`,
      fill: index % 2 === 0 ? awning : stripe,
    }),
  );
}
