import { medianCost, type CpuPair } from './cpu.ts';
import type { VisitCost } from './measured-visit.ts';

const PERCENT = 100;

/** Ours beside theirs, one measure a line. */
export function printCpu(products: number, { ours, theirs }: CpuPair, targetMs: number | null): void {
  console.log(`\n### ${products} products\n\n| | ours | buy-button-js | ours, % of theirs |\n| --- | ---: | ---: | ---: |`);
  const [own, other] = [medianCost(ours), medianCost(theirs)];
  row('script CPU to the first paint of all cards, ms', own, other, 'scriptMs');
  row('main thread CPU to then, ms', own, other, 'taskMs');
  row('of it style and layout, ms', own, other, 'layoutMs');
  row('main thread CPU to rest, ms', own, other, 'restMs');
  row('requests', own, other, 'requests', 0);
  row('kB on the wire', own, other, 'kilobytes');
  row('pictures loaded', own, other, 'pictures', 0);
  row('layout shift', own, other, 'shift', 4);
  const ratios = ours.map(({ scriptMs }, index) => (scriptMs / (theirs[index]?.scriptMs ?? 1)) * PERCENT);
  const range = `${Math.min(...ratios).toFixed(0)} to ${Math.max(...ratios).toFixed(0)} %`;
  const least = Math.min(...ours.map(({ scriptMs }) => scriptMs)).toFixed(1);
  console.log(
    `\nScript ${range} of theirs, pair by pair (target under 60 %); our quietest visit ${least} ms${targetMs ? ` (target ${targetMs})` : ''}.`,
  );
}

function row(what: string, ours: VisitCost, theirs: VisitCost, name: keyof VisitCost, digits = 1): void {
  const ratio = theirs[name] > 0 ? ((ours[name] / theirs[name]) * PERCENT).toFixed(0) : '';
  console.log(`| ${what} | ${ours[name].toFixed(digits)} | ${theirs[name].toFixed(digits)} | ${ratio} |`);
}
