import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { MiddlewareHandler } from 'hono';
import { monotonicMs } from '../../clock.ts';
import type { AppEnv } from '../env.ts';

export interface Metrics {
  readonly middleware: MiddlewareHandler<AppEnv>;
  /** Counts one kind of request that passes no middleware. */
  counter(method: string, status: number): () => void;
  /** In the text format of Prometheus. */
  text(): Promise<string>;
}

const MS_PER_SECOND = 1000;
const BUCKETS_SECONDS = [0.005, 0.02, 0.05, 0.15, 0.5, 2];

/** Counts and durations by method and status, for `/metrics`. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'cagette_requests_total',
    help: 'Requests by method and status',
    labelNames: ['method', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'cagette_request_seconds',
    help: 'Duration of requests by method',
    labelNames: ['method'],
    buckets: BUCKETS_SECONDS,
    registers: [registry],
  });
  return {
    async middleware(c, next) {
      const start = monotonicMs();
      await next();
      requests.inc({ method: c.req.method, status: c.res.status });
      seconds.observe({ method: c.req.method }, (monotonicMs() - start) / MS_PER_SECOND);
    },
    counter(method, status) {
      const requestsOfThisKind = requests.labels({ method, status });
      return () => requestsOfThisKind.inc();
    },
    text: () => registry.metrics(),
  };
}
