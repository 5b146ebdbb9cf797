import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { deepQueryAll } from './deep-query.ts';
import { lettersOnPlates } from './plates.ts';

declare global {
  interface Window {
    readonly axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
  }
}

const EVERYTHING: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { region: { enabled: false } },
};
/** All of its rules that look at a colour. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** What axe finds once everything has come to rest, a line each; nothing is what we want. A dialog that still fades in has little contrast. */
export async function faultsFoundByAxe(element: Element): Promise<string[]> {
  return found(element, EVERYTHING);
}

/** As `faultsFoundByAxe`, of the colours alone: for a page that is only coloured in another way than one that was looked at. Where they are forced, what is hidden by that too. */
export async function coloursFoundByAxe(element: Element): Promise<string[]> {
  return [...(await found(element, COLOURS)), ...lettersOnPlates(element)];
}

async function found(element: Element, options: RunOptions): Promise<string[]> {
  bringToRest(element);
  const { violations } = await window.axe.run(element, { resultTypes: ['violations'], ...options });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replaceAll('\n', ' ') ?? ''}`),
  );
}

/** A page that is not in front draws no frames, so what moves is brought to its end rather than waited for. */
function bringToRest(element: Element): void {
  for (const one of [element, ...deepQueryAll(element.shadowRoot ?? element, '*')]) {
    for (const animation of one.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    }
  }
}
