import type { Role } from '@cagette/sdk/contract/auth';
import type { DatabaseTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { newId } from '../../ids.ts';
import { deleteRole, ensureCustomer, upsertRole } from './customers.queries.ts';

export { findKnownCustomer, listRoles } from './customers.queries.ts';

/** Gives a person a role in an organisation, instead of the one they have there. They sign in with a code sent to the address. */
export async function giveRole(deps: Pick<Deps, 'db' | 'clock'>, organisationId: string, email: string, role: Role): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction().execute((trx) => giveRoleIn(trx, { organisationId, email, role, now }));
}

/** The same as a part of another change. */
export async function giveRoleIn(
  trx: DatabaseTransaction,
  { organisationId, email, role, now }: { organisationId: string; email: string; role: Role; now: Date },
): Promise<void> {
  const customerId = await ensureCustomer(trx, { id: newId('customer', now), email, createdAt: now.toISOString() });
  await upsertRole(trx, { organisationId, customerId, role });
}

/** @returns whether the person had a role there. */
export async function takeRole(deps: Pick<Deps, 'db'>, organisationId: string, email: string): Promise<boolean> {
  return deleteRole(deps.db, organisationId, email);
}
