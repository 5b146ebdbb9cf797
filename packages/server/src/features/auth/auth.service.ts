import { createHash } from 'node:crypto';
import type { Deps } from '../../deps.ts';
import type { Actor } from '../../http/actor.ts';
import { newId, newToken } from '../../ids.ts';
import { deleteSession, findKeyByHash, findSessionByHash, insertKey, listKeys, revokeKey } from './auth.queries.ts';

/** Keys and session tokens are 256 random bits, so a plain hash keeps them; nothing to guess, nothing to salt. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export async function findKey(deps: Pick<Deps, 'db'>, token: string): Promise<Actor | null> {
  const key = await findKeyByHash(deps.db, hashToken(token));
  return key ? { kind: 'key', keyId: key.id, organisationId: key.organisationId } : null;
}

export async function findSession(deps: Pick<Deps, 'db' | 'clock'>, token: string): Promise<Actor | null> {
  const hash = hashToken(token);
  const session = await findSessionByHash(deps.db, hash, deps.clock.now().toISOString());
  return session?.email ? { kind: 'customer', customerId: session.customerId, email: session.email, sessionHash: hash } : null;
}

/** Makes a key of an organisation for its desk; only the hash is kept. */
export async function createKey(deps: Pick<Deps, 'db' | 'clock'>, organisationId: string, name: string): Promise<string> {
  const token = `sk_${newToken()}`;
  const now = deps.clock.now();
  await insertKey(deps.db, { id: newId('apiKey', now), organisationId, name, hash: hashToken(token), createdAt: now.toISOString() });
  return token;
}

export async function readKeys(deps: Pick<Deps, 'db'>, organisationId: string): ReturnType<typeof listKeys> {
  return listKeys(deps.db, organisationId);
}

/** A revoked key opens nothing from then on. @returns whether the organisation has that key. */
export async function retireKey(deps: Pick<Deps, 'db' | 'clock'>, organisationId: string, keyId: string): Promise<boolean> {
  return revokeKey(deps.db, organisationId, keyId, deps.clock.now().toISOString());
}

/** Ends the caller's own session; others of the same customer go on. */
export async function signOut(deps: Pick<Deps, 'db'>, actor: Actor): Promise<undefined> {
  if (actor.kind === 'customer') await deleteSession(deps.db, actor.sessionHash);
}
