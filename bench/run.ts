/**
 * `npm run bench`: everything that is claimed about speed and size, measured in one run beside what it is compared with. Takes about twelve minutes;
 * `npm run bench -- browser` measures in the browser only, `-- points` what the server does for the map of pickup points only, `-- map` what that map costs a browser, `-- impact` what counting an impact costs.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fill } from './fill.ts';
import type { LoadResult } from './load.ts';
import { freePort } from '../packages/server/src/testing/free-port.ts';
import { startMeasuredServer } from './measured-server.ts';
import { runLoad, runScript } from './run-load.ts';
import { median } from './median.ts';
import { measureImpact } from './impact.ts';
import { measureBrowser } from './browser.ts';
import { measureMap } from './map.ts';
import { measurePoints } from './points.ts';
import { measureBuyButton, measureSizes } from './sizes.ts';

if (process.argv.includes('points')) {
  await measurePoints();
  process.exit();
}

if (process.argv.includes('map')) {
  await measureMap();
  process.exit();
}

const ROUNDS = 5;
const SECONDS = 5;
const WARM_UP_SECONDS = 2;
const READERS = 32;
const BUYERS = 16;
const LINES = 5;
const STARTS = 5;

if (process.argv.includes('impact')) {
  await measureImpact();
  process.exit();
}

const one = (value: number) => value.toFixed(1);
const whole = (value: number) => Math.round(value).toLocaleString('en');

console.log(
  `# Benchmark\n\nNode ${process.version}, ${new Date().toISOString().slice(0, 10)}, medians of ${ROUNDS} rounds of ${SECONDS} s, ours and the other in turn.\n`,
);

console.log('## Sizes, gzip -9\n\n| what | kB | budget |\n| --- | ---: | ---: |');
for (const { what, bytes, budget } of [...measureSizes(), measureBuyButton()])
  console.log(`| ${what} | ${one(bytes / 1000)} | ${budget === null ? '' : budget / 1000} |`);

await measureBrowser();
if (process.argv.includes('browser')) process.exit();

console.log('\n## Start\n');
const first = await startMeasuredServer();
const { dataDir } = first;
const firstMs = first.startMs;
await first.stop({ keepData: true });
const starts: number[] = [];
for (let round = 0; round < STARTS; round++) {
  const again = await startMeasuredServer({ dataDir });
  starts.push(again.startMs);
  await again.stop({ keepData: true });
}
console.log(
  `First start, database created: ${whole(firstMs)} ms. Second start, median of ${STARTS}: ${whole(median(starts))} ms (target 3,000).`,
);

const server = await startMeasuredServer({ dataDir });
const socketFolder = join(dataDir, 'postgres');
const filled = await fill(socketFolder);
const idle = server.memory();
console.log(
  `\nIdle memory (PSS): server ${one(idle.node)} MB, PostgreSQL ${one(idle.postgres)} MB, together ${one(idle.node + idle.postgres)} MB (target 200).`,
);

console.log('\n## Reads of a shelf of 120 offers\n');
const shelfUrl = `${server.url}/v1/distributions/${filled.distributionId}/shelf`;
const gzip = { 'Accept-Encoding': 'gzip' };
const shelfReply = await fetch(shelfUrl, { headers: gzip });
const bytes = gzipSync(Buffer.from(await shelfReply.arrayBuffer()));
const bare = await startBareHono(bytes, writtenByTheApp(shelfReply.headers));
const reads = await inTurn(
  (seconds) => runLoad({ url: shelfUrl, connections: READERS, seconds, headers: gzip }),
  (seconds) => runLoad({ url: bare.url, connections: READERS, seconds, headers: gzip }),
);
bare.stop();
printTable('bare Hono, the same bytes and headers', reads, 0.8);

console.log(`\n## Orders of ${LINES} lines, ${BUYERS} buyers\n`);
const orders = await inTurn(
  (seconds) => runLoad({ url: server.url, connections: BUYERS, seconds, orders: { ...filled, lines: LINES } }),
  (seconds) => runScript<LoadResult>('bare-sql.ts', { ...filled, socketFolder, clients: BUYERS, seconds, lines: LINES }),
);
printTable('bare SQL, the same rows in one call', orders, 0.5);
const busy = server.memory();
console.log(`\nMemory after the load: server ${one(busy.node)} MB, PostgreSQL ${one(busy.postgres)} MB.`);
await server.stop();

await measurePoints();
await measureMap();
await measureImpact();

interface Pair {
  readonly ours: LoadResult;
  readonly other: LoadResult;
}

async function inTurn(ours: (seconds: number) => Promise<LoadResult>, other: (seconds: number) => Promise<LoadResult>): Promise<Pair[]> {
  await ours(WARM_UP_SECONDS);
  await other(WARM_UP_SECONDS);
  const pairs: Pair[] = [];
  for (let round = 0; round < ROUNDS; round++) pairs.push({ ours: await ours(SECONDS), other: await other(SECONDS) });
  return pairs;
}

function printTable(otherName: string, pairs: readonly Pair[], target: number): void {
  const row = (name: string, results: readonly LoadResult[]) =>
    `| ${name} | ${whole(median(results.map((r) => r.perSecond)))} | ${one(median(results.map((r) => r.p50)))} | ${one(median(results.map((r) => r.p99)))} | ${results.reduce((sum, r) => sum + r.failed, 0)} |`;
  console.log('| | per second | p50 ms | p99 ms | failed |\n| --- | ---: | ---: | ---: | ---: |');
  console.log(
    row(
      'ours',
      pairs.map((pair) => pair.ours),
    ),
  );
  console.log(
    row(
      otherName,
      pairs.map((pair) => pair.other),
    ),
  );
  const ratios = pairs.map((pair) => pair.ours.perSecond / pair.other.perSecond);
  console.log(
    `\nRatio ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}; target ${target}).`,
  );
}

/** The reply's headers but those that Node writes by itself. */
function writtenByTheApp(headers: Headers): Record<string, string> {
  const own = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']);
  return { ...Object.fromEntries([...headers].filter(([name]) => !own.has(name))), 'content-encoding': 'gzip' };
}

async function startBareHono(body: Uint8Array, headers: Record<string, string>): Promise<{ url: string; stop(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'cagette-bare-'));
  writeFileSync(join(folder, 'shelf'), body);
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'bare-hono.ts'), String(port), join(folder, 'shelf'), JSON.stringify(headers)],
    {
      stdio: 'inherit',
    },
  );
  const url = `http://127.0.0.1:${port}/shelf`;
  while (
    !(await fetch(url).then(
      (reply) => reply.ok,
      () => false,
    ))
  )
    await new Promise((resolve) => setTimeout(resolve, 20));
  return {
    url,
    stop() {
      child.kill();
      rmSync(folder, { recursive: true });
    },
  };
}
