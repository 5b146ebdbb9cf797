import type { LineProblem } from '@cagette/sdk';
import { html, type TemplateResult } from 'lit';
import type { PreviewLine } from '../state/preview.ts';
import type { Formatter } from './formatter.ts';

/** Where and when it is read; `now` in milliseconds, the server's. */
interface At {
  readonly timeZone: string;
  readonly now: number;
}

/** What is wrong with a line and the one click that repairs it. */
export function lineProblemNotice(
  formatter: Formatter,
  line: PreviewLine,
  problem: LineProblem,
  at: At,
  repair: () => void,
): TemplateResult {
  const { text, action } = wordsFor(formatter, line, problem, at);
  return html`<div class="notice small">
    <p>${text}</p>
    <div class="actions"><button class="button" @click=${repair}>${action}</button></div>
  </div>`;
}

function wordsFor(
  formatter: Formatter,
  { found }: PreviewLine,
  problem: LineProblem,
  { timeZone, now }: At,
): { readonly text: string; readonly action: string } {
  const { messages } = formatter;
  const { name } = found.product;
  switch (problem.code) {
    case 'stock.short': {
      const available = problem.available ?? 0;
      if (available === 0) return { text: messages.goneFrom(name), action: messages.takeOff };
      const left = formatter.quantity(found.offer, available);
      return { text: messages.shortOf(name, left), action: messages.takeRemaining(left) };
    }
    case 'window.closed':
      return { text: messages.lineClosed(name), action: messages.takeOff };
    case 'window.notOpen':
      return {
        text: messages.lineNotOpen(name, formatter.moment(problem.at ?? found.window.opensAt, timeZone, now)),
        action: messages.takeOff,
      };
    case 'quantity.offStep':
    case 'quantity.tooLarge':
      return { text: messages.lineOffStep(name), action: messages.roundDown };
    case 'quantity.notPositive':
    case 'offer.notFound':
      return { text: messages.lineUnknown(name), action: messages.takeOff };
  }
}
