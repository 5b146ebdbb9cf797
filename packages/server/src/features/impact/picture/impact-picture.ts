import type { Impact, ImpactPeriod, ImpactPictureQuery } from '@cagette/sdk/contract/impact';
import { periodState } from '@cagette/sdk/contract/impact-figures';
import { formatDate } from '@cagette/sdk/contract/impact-format';
import { impactEn } from '../../../messages/impact.en.ts';
import { impactFr } from '../../../messages/impact.fr.ts';
import type { ImpactMessages } from '../../../messages/impact.messages.ts';
import { pictureChart } from './picture-chart.ts';
import { type WrittenFigure, writtenFigures } from './picture-figures.ts';
import { type Drawn, pictureHead } from './picture-head.ts';
import { calculated, pictureFoot, pictureMessage, pictureMethods } from './picture-notes.ts';
import { colours as themes, SANS, WIDTH } from './picture-style.ts';
import { pictureTiles } from './picture-tiles.ts';
import { type Svg, svg } from './svg.ts';

const RADIUS = 14;
const TITLE_ID = 'cagette-impact-title';
const DESC_ID = 'cagette-impact-desc';

/**
 * The figures as a card for a report or a newsletter: text and shapes whose colours are attributes, without style, script, font or reference, so that it is the same
 * in a page, in a mail and on paper. `publicUrl` is where it comes from.
 */
export function impactPicture(impact: Impact, { lang, theme, period }: ImpactPictureQuery, publicUrl: string): string {
  const messages = lang === 'en' ? impactEn : impactFr;
  const colours = themes[theme];
  const figures = impact[period];
  const source = messages.source(`${publicUrl}/${impact.organisation.slug}`);
  const head = pictureHead(impact, period, messages, colours);
  const message = instead(impact, period, messages);
  const written = message ? [] : writtenFigures(impact, figures, messages);
  const parts: Drawn[] = [head];
  const add = (draw: (top: number) => Drawn) => parts.push(draw(parts.at(-1)?.bottom ?? 0));
  if (message) add((top) => pictureMessage(top, message.title, message.text, colours));
  else add((top) => pictureTiles(top, written, colours));
  if (impact.months.some(({ households }) => households !== 0)) add((top) => pictureChart(top, impact, messages, colours));
  if (!message) add((top) => pictureMethods(top, methods(impact, written, messages), messages, colours));
  add((top) => pictureFoot(top, impact, source, messages, colours));
  const height = parts.at(-1)?.bottom ?? 0;
  const description = [
    ...(message
      ? [`${message.title}. ${message.text}`]
      : written.map(({ value, instead, label }) => (instead === null ? `${value} ${label}.` : `${messages.bar(label, instead)}.`))),
    calculated(impact, messages),
    source,
  ].join(' ');
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      lang,
      role: 'img',
      'aria-labelledby': `${TITLE_ID} ${DESC_ID}`,
    },
    svg('title', { id: TITLE_ID }, messages.name(impact.organisation.name)),
    svg('desc', { id: DESC_ID }, description),
    ...card(height, parts, colours.paper),
  ).markup;
}

/** Everything inside rounded corners. */
function card(height: number, parts: readonly Drawn[], paper: string): Svg[] {
  const id = 'cagette-impact-card';
  return [
    svg('clipPath', { id }, svg('rect', { width: WIDTH, height, rx: RADIUS })),
    svg(
      'g',
      { 'clip-path': `url(#${id})`, 'font-family': SANS },
      svg('rect', { width: WIDTH, height, fill: paper }),
      ...parts.flatMap((drawn) => drawn.parts),
    ),
  ];
}

function methods({ organisation }: Impact, written: readonly WrittenFigure[], { methods: says }: ImpactMessages): string[] {
  return [...written.map(({ name }) => says[name]), says.privacy, ...(organisation.kind === 'farm' ? [says.network] : [])];
}

/** What is said where there are no figures. */
function instead(impact: Impact, period: ImpactPeriod, { empty, quiet, tooFew, locale }: ImpactMessages): ImpactMessages['quiet'] | null {
  const state = periodState(impact, period);
  if (state === 'empty') return { title: empty.title, text: empty.text(formatDate(impact.nextAt, impact.timeZone, locale)) };
  return { told: null, quiet, tooFew }[state];
}
