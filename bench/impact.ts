/**
 * What an association achieved, counted from so many orders: the first answer of a month, and those from memory. Bounded: what is measured takes less than a
 * minute on two cores, a third of it to write 444,000 lines.
 */
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { fillPast } from './fill-past.ts';
import { median } from './median.ts';
import { startMeasuredServer } from './measured-server.ts';

const SIZES = [1_000, 10_000, 100_000];
const STARTS = 3;
const READS = 100;

export async function measureImpact(): Promise<void> {
  console.log('\n## Impact of an association of nine farms, orders of four lines over two years\n');
  console.log(
    '| orders | first answer, ms | a farm’s, ms | from memory, ms | JSON, gzip | picture, gzip |\n| ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  const start = performance.now();
  const { dataDir, ...first } = await startMeasuredServer();
  const slugs: (readonly [orders: number, slug: string])[] = [];
  for (const orders of SIZES) slugs.push([orders, await fillPast(join(dataDir, 'postgres'), orders)]);
  await first.stop({ keepData: true });
  const rows = new Map(SIZES.map((orders) => [orders, { own: [] as number[], farm: [] as number[], kept: [] as number[], sizes: [0, 0] }]));
  for (let round = 1; round <= STARTS; round++) {
    const server = await startMeasuredServer({ dataDir });
    const read = (path: string) => timed(`${server.url}/v1/organisations/${path}`);
    // Opens the book of communes, which others use as well.
    await read('reseau-1000-9/impact');
    for (const [orders, slug] of slugs) {
      const row = rows.get(orders)!;
      row.own.push((await read(`${slug}/impact`)).ms);
      row.farm.push((await read(`${slug}-1/impact`)).ms);
      for (let index = 0; index < READS; index++) row.kept.push((await read(`${slug}/impact`)).ms);
      row.sizes = [(await read(`${slug}/impact`)).bytes, (await read(`${slug}/impact.svg`)).bytes];
    }
    await server.stop({ keepData: round < STARTS });
  }
  for (const [orders, { own, farm, kept, sizes }] of rows) {
    const ms = (values: readonly number[]) => median(values).toFixed(median(values) < 10 ? 1 : 0);
    console.log(`| ${orders.toLocaleString('en')} | ${ms(own)} | ${ms(farm)} | ${ms(kept)} | ${sizes.join(' B | ')} B |`);
  }
  console.log(
    `\nMedians of ${STARTS} starts, from memory of ${STARTS * READS} reads. All of it took ${((performance.now() - start) / 1000).toFixed(0)} s.`,
  );
}

async function timed(url: string): Promise<{ ms: number; bytes: number }> {
  const start = performance.now();
  const reply = await fetch(url);
  const body = Buffer.from(await reply.arrayBuffer());
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}: ${body.toString()}`);
  return { ms: performance.now() - start, bytes: gzipSync(body, { level: 9 }).length };
}

if (process.argv[1] === import.meta.filename) await measureImpact();
