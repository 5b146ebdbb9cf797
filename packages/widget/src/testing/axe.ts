import 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import { deepQueryAll } from './deep-query.ts';

declare global {
  interface Window {
    readonly axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
  }
}

/** What axe finds once everything has come to rest, a line each; nothing is what we want. A dialog that still fades in has little contrast. */
export async function faultsFoundByAxe(element: Element): Promise<string[]> {
  await atRest(element);
  const { violations } = await window.axe.run(element, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replaceAll('\n', ' ') ?? ''}`),
  );
}

async function atRest(element: Element): Promise<void> {
  const moving = [element, ...deepQueryAll(element.shadowRoot ?? element, '*')].flatMap((one) => one.getAnimations());
  const ending = moving.filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}
