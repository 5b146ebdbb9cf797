import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { PointStanding } from '../../state/point-standing.ts';

/** A pin of 36 by 44 whose tip is at the place. */
const PIN = svg`<path class="body" d="M18 42.5C11 33 3.5 26 3.5 17a14.5 14.5 0 0 1 29 0c0 9-7.5 16-14.5 25.5z"/>`;

const SIGNS: Readonly<Record<PointStanding, SVGTemplateResult>> = {
  // A basket.
  open: svg`<path class="sign" d="M10.5 15.5h15l-1.6 7a1.6 1.6 0 0 1-1.5 1.2h-8.8a1.6 1.6 0 0 1-1.5-1.2zM14 15.5l2.2-5M22 15.5l-2.2-5"/>`,
  // The hands of a clock.
  later: svg`<circle class="sign" cx="18" cy="17" r="7.5"/><path class="sign" d="M18 12.5V17l3 2"/>`,
  // Nothing but a bar.
  none: svg`<path class="sign" d="M13.5 17h9"/>`,
};
const CHECK = svg`<path class="sign" d="m11 17.5 5 5 9.5-10.5"/>`;

/** A point by whether one can order there; of the chosen one the check. */
export function pointShape(standing: PointStanding, isChosen: boolean): TemplateResult {
  return html`<svg aria-hidden="true" width="36" height="44" viewBox="0 0 36 44">${PIN}${isChosen ? CHECK : SIGNS[standing]}</svg>`;
}

/** Several at one place: two pins, one behind the other. */
export function stackShape(count: number): TemplateResult {
  return html`<svg aria-hidden="true" width="44" height="44" viewBox="-4 0 44 44"><g transform="translate(5 -1) rotate(9 18 43)">${PIN}</g>${PIN}</svg
    ><span>${count}</span>`;
}

/** How wide a cluster is drawn, in steps. */
const SIZES = [10, 100, 1000, 10_000];

/** The diameter of a cluster's round, in pixels. */
export function clusterSize(total: number): number {
  return 40 + 6 * SIZES.filter((step) => total >= step).length;
}

/** A round of as many as it stands for; the ring is as full as there are those where one can order. */
export function clusterShape(count: string, total: number, open: number): TemplateResult {
  const size = clusterSize(total);
  return html`<svg aria-hidden="true" width="${size}" height="${size}" viewBox="0 0 44 44"><circle class="body" cx="22" cy="22" r="20"/><circle class="ring" cx="22" cy="22" r="19" pathLength="100" stroke-dasharray="${(open / total) * 100} 100"/></svg><span>${count}</span>`;
}
