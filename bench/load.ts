/** Runs one autocannon load in a process of its own, so that it does not share an event loop with what it measures: `node bench/load.ts '<json>'`, result as JSON. */
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  readonly headers?: Record<string, string>;
  /** Orders of five lines drawn from these offers, each by another customer. */
  readonly orders?: {
    readonly distributionId: string;
    readonly offers: readonly { readonly id: string; readonly priceCents: number }[];
    readonly lines: number;
  };
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly ok: number;
  readonly failed: number;
}

const input = process.argv[2];
if (input) console.log(JSON.stringify(await run(JSON.parse(input) as Load)));

async function run(load: Load): Promise<LoadResult> {
  const result = await autocannon({
    url: load.url,
    connections: load.connections,
    duration: load.seconds,
    headers: load.headers ?? {},
    ...(load.orders
      ? { requests: [{ method: 'POST', path: '/v1/orders', setupRequest: (request) => ({ ...request, ...orderRequest(load.orders!) }) }] }
      : {}),
  });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    ok: result['2xx'],
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

function orderRequest({ distributionId, offers, lines }: NonNullable<Load['orders']>) {
  const chosen = new Set<(typeof offers)[number]>();
  while (chosen.size < lines) chosen.add(offers[Math.floor(Math.random() * offers.length)]!);
  const body = {
    distributionId,
    lines: [...chosen].map((offer) => ({ offerId: offer.id, quantity: 1 })),
    customer: { name: 'Ghjulia Paoli', email: `${randomUUID()}@example.org`, phone: '0612345678' },
    termsAccepted: true,
    expectedTotalCents: [...chosen].reduce((sum, offer) => sum + offer.priceCents, 0),
  };
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() } };
}
