import { createHmac } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import type { Clock } from './clock.ts';
import { problem } from './http/problem-error.ts';

/**
 * Signed links of one kind: each opens one thing, and nothing is stored for it. They are JSON web tokens (RFC 7519), verified by jose. They are signed here, because every
 * order needs one and the web's asynchronous HMAC took a tenth of the time of placing it.
 */
export interface SignedLinks {
  /** `expires` in milliseconds since 1970; the link holds until the second before it. */
  sign(id: string, expires: number): string;
  /**
   * @returns the id of what the link opens.
   * @throws link.expired, link.invalid
   */
  verify(token: string): Promise<string>;
}

const ALGORITHM = 'HS256';
const HEADER = base64url({ alg: ALGORITHM });
const SECOND_MS = 1000;

/** @param audience what the links are for; one kind never opens what another does. */
export async function createSignedLinks(secret: string, audience: string, clock: Clock): Promise<SignedLinks> {
  // Imported once: jose would do it again for every link.
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);
  return {
    sign(id, expires) {
      const claims = { sub: id, aud: audience, exp: (expires - (expires % SECOND_MS)) / SECOND_MS };
      const signed = `${HEADER}.${base64url(claims)}`;
      return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    },
    async verify(token) {
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: [ALGORITHM], audience, currentDate: clock.now() });
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
