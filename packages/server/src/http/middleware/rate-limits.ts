import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
import type { Config } from '../../config.ts';
import type { AppEnv } from '../env.ts';
import { problem } from '../problem-error.ts';

const WINDOW_SECONDS = 600;
const MIN_ORDERS_PER_EMAIL = 5;
const ORDERS_SHARE = 10;
const MIN_CODES_PER_EMAIL = 3;
const CODES_SHARE = 2;

type KeyOf = (c: Context<AppEnv>) => string | Promise<string>;

/**
 * Limits on what can be abused: orders, sign-in codes and attempts to sign in, by visitor's address and by e-mail address. An e-mail address may try as often as a
 * visitor's, because each code stands only five wrong attempts anyway.
 */
export function rateLimits(config: Pick<Config, 'ordersPerAddress' | 'codesPerAddress'>): {
  orders: MiddlewareHandler<AppEnv>[];
  codes: MiddlewareHandler<AppEnv>[];
  attempts: MiddlewareHandler<AppEnv>[];
} {
  const { ordersPerAddress, codesPerAddress } = config;
  return {
    orders: [limit(ordersPerAddress, byAddress), limit(Math.max(MIN_ORDERS_PER_EMAIL, ordersPerAddress / ORDERS_SHARE), byEmail)],
    codes: [limit(codesPerAddress, byAddress), limit(Math.max(MIN_CODES_PER_EMAIL, codesPerAddress / CODES_SHARE), byEmail)],
    attempts: [limit(codesPerAddress, byAddress), limit(codesPerAddress, byEmail)],
  };
}

function limit(most: number, keyGenerator: KeyOf): MiddlewareHandler<AppEnv> {
  return rateLimiter<AppEnv>({
    windowMs: WINDOW_SECONDS * 1000,
    limit: most,
    standardHeaders: false,
    skip: (c) => c.req.method !== 'POST',
    keyGenerator,
    handler: () => {
      throw problem('rate.limited', { retryAfterSeconds: WINDOW_SECONDS });
    },
  });
}

const byAddress: KeyOf = (c) => c.get('address');

/** Hashed, so that addresses do not lie about in memory. A body without one is refused later, and counts for its sender. */
const byEmail: KeyOf = async (c) => {
  const written = writtenEmail(await c.req.text());
  return written === null ? c.get('address') : createHash('sha256').update(written.trim().toLowerCase()).digest('base64url');
};

function writtenEmail(text: string): string | null {
  try {
    const { email, customer } = (JSON.parse(text) ?? {}) as { email?: unknown; customer?: { email?: unknown } | null };
    const written = email ?? customer?.email;
    return typeof written === 'string' ? written : null;
  } catch {
    return null;
  }
}
