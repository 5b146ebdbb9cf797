import { createHmac } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import type { Clock } from '../../clock.ts';
import { problem } from '../../http/problem-error.ts';

/**
 * Signed links that open one order each; nothing is stored for them. They are JSON web tokens (RFC 7519), verified by jose. They are signed here, because every order
 * needs one and the web's asynchronous HMAC took a tenth of the time of placing it.
 */
export interface OrderLinks {
  sign(orderId: string, endsAt: string): string;
  /**
   * @returns the id of the order that the link opens.
   * @throws link.expired, link.invalid
   */
  verify(token: string): Promise<string>;
}

const ALGORITHM = 'HS256';
const HEADER = base64url({ alg: ALGORITHM });
const AUDIENCE = 'order';
/** A link opens its order until two months after the collection, so that the customer can look the amounts up. */
const DAYS_AFTER_COLLECTION = 60;
const DAY_MS = 86_400_000;
const SECOND_MS = 1000;

export async function createOrderLinks(secret: string, clock: Clock): Promise<OrderLinks> {
  // Imported once: jose would do it again for every link.
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);
  return {
    sign(orderId, endsAt) {
      const expires = Date.parse(endsAt) + DAYS_AFTER_COLLECTION * DAY_MS;
      const claims = { sub: orderId, aud: AUDIENCE, exp: (expires - (expires % SECOND_MS)) / SECOND_MS };
      const signed = `${HEADER}.${base64url(claims)}`;
      return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: [ALGORITHM], audience: AUDIENCE, currentDate: clock.now() });
        if (payload.sub) return payload.sub;
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw problem('link.expired');
      }
      throw problem('link.invalid');
    },
  };
}

function base64url(value: Readonly<Record<string, string | number>>): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
