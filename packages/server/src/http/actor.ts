import type { Access } from '@cagette/sdk/contract/endpoint';
import type { Context } from 'hono';
import type { Deps } from '../deps.ts';
import { findKey, findSession } from '../features/auth/auth.service.ts';
import type { AppEnv } from './env.ts';
import { problem } from './problem-error.ts';

/** Who asks: nobody in particular, the holder of one order's link, a signed-in customer, or a program with an organisation's key. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'link'; readonly orderId: string }
  | { readonly kind: 'customer'; readonly customerId: string; readonly email: string; readonly sessionHash: string }
  | { readonly kind: 'key'; readonly keyId: string; readonly organisationId: string };

export const anonymous: Actor = { kind: 'anonymous' };

const KEY_PREFIX = 'sk_';
const bearer = /^Bearer ([\w.~+/-]+=*)$/i;

/**
 * Reads the bearer, whatever kind it is. A bearer that is wrong is an error even where none is needed: silently ignoring it would hide a mistake.
 */
export async function resolveActor(c: Context<AppEnv>, deps: Deps, access: Access): Promise<Actor> {
  const header = c.req.header('Authorization');
  if (header === undefined) {
    if (access === 'public') return anonymous;
    throw problem('auth.required');
  }
  const token = bearer.exec(header)?.[1];
  if (!token) throw problem('auth.invalid');
  const actor = await actorOf(token, deps, access);
  if (!mayCall(actor, access)) throw access === 'desk' ? problem('auth.forbidden', {}) : problem('auth.invalid');
  return actor;
}

/** Order links are signed tokens with two dots; keys have a prefix; sessions are opaque. Where no link opens anything, one is as good as an unknown key. */
async function actorOf(token: string, deps: Deps, access: Access): Promise<Actor> {
  const isLink = token.includes('.');
  if (isLink && (access === 'customer' || access === 'desk')) throw problem('auth.invalid');
  if (isLink) return { kind: 'link', orderId: await deps.links.verify(token) };
  const found = token.startsWith(KEY_PREFIX) ? await findKey(deps, token) : await findSession(deps, token);
  if (!found) throw problem('auth.invalid');
  return found;
}

function mayCall(actor: Actor, access: Access): boolean {
  if (access === 'public') return true;
  if (access === 'order') return actor.kind === 'link' || actor.kind === 'customer';
  if (access === 'customer') return actor.kind === 'customer';
  return actor.kind === 'key' || actor.kind === 'customer';
}
