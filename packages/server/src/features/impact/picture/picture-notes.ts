import type { Impact } from '@cagette/sdk/contract/impact';
import { lastCounted } from '@cagette/sdk/contract/impact-figures';
import { formatDate } from '@cagette/sdk/contract/impact-format';
import type { ImpactMessages } from '../../../messages/impact.messages.ts';
import type { Drawn } from './picture-head.ts';
import { type Colours, line, lines, MARGIN, SERIF, WIDTH } from './picture-style.ts';
import { svg } from './svg.ts';
import { wrapText } from './wrap-text.ts';

const SIZE = 11.5;
const LEADING = 15.5;
/** Characters in a line of the widest of the usual fonts. */
const LENGTH = 84;

/** How it is counted. */
export function pictureMethods(top: number, sentences: readonly string[], messages: ImpactMessages, colours: Colours): Drawn {
  const written = sentences.flatMap((sentence) => wrapText(sentence, LENGTH));
  return {
    parts: [
      svg('path', { d: `M${MARGIN} ${top + 20.5}H${WIDTH - MARGIN}`, stroke: colours.line, 'stroke-width': 1 }),
      line(MARGIN, top + 46, messages.methodTitle, { size: 15, fill: colours.ink, family: SERIF, weight: 600 }),
      ...lines(MARGIN, top + 66, written, LEADING, { size: SIZE, fill: colours.muted }),
    ],
    bottom: top + 66 + (written.length - 1) * LEADING,
  };
}

/** A heading and a few lines in the middle, where there are no figures. */
export function pictureMessage(top: number, title: string, text: string, colours: Colours): Drawn {
  const written = wrapText(text, 66);
  return {
    parts: [
      line(MARGIN, top + 54, title, { size: 22, fill: colours.ink, family: SERIF, weight: 600 }),
      ...lines(MARGIN, top + 84, written, 22, { size: 15, fill: colours.ink }),
    ],
    bottom: top + 84 + (written.length - 1) * 22,
  };
}

/** When it was calculated, and where it comes from. */
export function pictureFoot(top: number, impact: Impact, source: string, messages: ImpactMessages, colours: Colours): Drawn {
  return {
    parts: lines(MARGIN, top + 28, [calculated(impact, messages), ...wrapText(source, LENGTH)], 17, { size: 12.5, fill: colours.ink }),
    bottom: top + 28 + wrapText(source, LENGTH).length * 17 + 24,
  };
}

export function calculated({ publishedAt, until, timeZone }: Impact, messages: ImpactMessages): string {
  const date = (instant: string) => formatDate(instant, timeZone, messages.locale);
  return messages.calculated(date(publishedAt), date(lastCounted({ until })));
}
