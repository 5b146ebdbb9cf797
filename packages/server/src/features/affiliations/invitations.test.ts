import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAssociation, createNetwork, type TestAssociation } from '../../testing/association.ts';
import { createCatalogue, createScene, type Scene } from '../../testing/scene.ts';
import { signIn, signInAs, strangerSession } from '../../testing/sign-in.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { createKey } from '../auth/auth.service.ts';
import { giveRole } from '../customers/customers.service.ts';
import { createAffiliation, readOrganisation } from '../organisations/organisations.service.ts';
import { networkNewsJobs } from './testing/network-news-jobs.ts';

const DAY_MS = 86_400_000;

let server: TestServer;
let association: TestAssociation;
let farm: Scene;
let associationKey: string;
let farmKey: string;

beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  association = await createAssociation(server);
  farm = await createScene(server);
  associationKey = await createKey(server.deps, association.associationId, 'desk');
  farmKey = await createKey(server.deps, farm.farmId, 'desk');
});

const farmEmail = async () => (await readOrganisation(server.deps, farm.slug)).email ?? '';
const invite = (email: string, more: object = {}, token = associationKey) =>
  server.call('POST', '/v1/desk/affiliations', { token, body: { email, ...more } });
const accept = (id: string, body: object, token: string) => server.call('POST', `/v1/desk/invitations/${id}/acceptance`, { token, body });
const close = (id: string, token: string) => server.call('DELETE', `/v1/desk/invitations/${id}`, { token });
const network = async (token: string) => (await server.call('GET', '/v1/desk/affiliations', { token })).body;
const farmsOf = async (slug: string) =>
  (await server.call('GET', `/v1/organisations/${slug}`)).body.farms.map((one: { slug: string }) => one.slug);

describe('inviting', () => {
  test('answers the same for an address that the server knows and one that it does not', async () => {
    const known = await invite(await farmEmail(), { message: 'Venez' });
    const unknown = await invite('personne@example.org', { message: 'Venez' });
    const shape = ({ status, body }: typeof known) => ({
      status,
      keys: Object.keys(body),
      association: body.association,
      message: body.message,
    });
    expect(shape(unknown)).toEqual(shape(known));
    expect(known).toMatchObject({ status: 201, body: { email: await farmEmail(), expiresAt: '2026-12-25T09:00:00.000Z' } });
    expect((await networkNewsJobs(server)).slice(-2)).toEqual([
      { kind: 'invited', invitationId: known.body.id },
      { kind: 'invited', invitationId: unknown.body.id },
    ]);
  });

  test('an address again answers the open invitation, and mails it once a day', async () => {
    const first = await invite('Nova@example.org');
    const jobs = (await networkNewsJobs(server)).length;
    const again = await invite(' nova@EXAMPLE.org');
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(await networkNewsJobs(server)).toHaveLength(jobs);
    server.clock.advance(DAY_MS);
    const nextDay = await invite('nova@example.org', { message: 'Encore' });
    expect(nextDay.body).toMatchObject({ id: first.body.id, invitedAt: first.body.invitedAt, message: 'Encore' });
    expect(nextDay.body.expiresAt > first.body.expiresAt).toBe(true);
    expect(await networkNewsJobs(server)).toHaveLength(jobs + 1);
  });

  test('twice at once makes one invitation and one e-mail', async () => {
    const jobs = (await networkNewsJobs(server)).length;
    const replies = await Promise.all(Array.from({ length: 6 }, () => invite('ensemble@example.org')));
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect(await networkNewsJobs(server)).toHaveLength(jobs + 1);
  });

  test('cannot be used to write to somebody every minute: not by withdrawing, nor after they declined', async () => {
    const { body } = await invite(await farmEmail());
    await close(body.id, associationKey);
    const soon = await invite(await farmEmail());
    expect([soon.body.code, soon.body.params]).toEqual(['rate.limited', { retryAfterSeconds: expect.any(Number) }]);
    server.clock.advance(DAY_MS);
    const second = await invite(await farmEmail());
    expect(second.body.id).not.toBe(body.id);
    await close(second.body.id, farmKey);
    server.clock.advance(2 * DAY_MS);
    const declined = await invite(await farmEmail());
    expect(declined.body.code).toBe('invitation.declined');
    server.clock.set(declined.body.params.askAgainFrom);
    expect((await invite(await farmEmail())).status).toBe(201);
  });

  test('stops at fifty e-mails a day', async () => {
    for (let number = 0; number < 50; number++) expect((await invite(`f${number}@example.org`)).status).toBe(201);
    expect((await invite('une-de-trop@example.org')).body.code).toBe('rate.limited');
    expect((await invite('f1@example.org')).status).toBe(201);
    server.clock.advance(DAY_MS);
    expect((await invite('une-de-trop@example.org')).status).toBe(201);
  });

  test('a farm of the network is refused by its own address and by the one it joined with, but tells of no other', async () => {
    await createAffiliation(server.deps, { associationId: association.associationId, farmId: farm.farmId, catalogueId: null });
    expect((await invite(await farmEmail())).body).toMatchObject({ code: 'affiliation.exists', params: { farm: farm.slug } });
    await giveRole(server.deps, farm.farmId, 'privee@example.org', 'manager');
    const unknownToUs = await invite('privee@example.org');
    expect(unknownToUs.status).toBe(201);
    expect((await accept(unknownToUs.body.id, {}, await signIn(server, 'privee@example.org'))).body.code).toBe('affiliation.exists');
    const other = await createScene(server);
    await giveRole(server.deps, other.farmId, 'autre@example.org', 'manager');
    const invitation = await invite('autre@example.org');
    expect((await accept(invitation.body.id, {}, await signIn(server, 'autre@example.org'))).status).toBe(201);
    expect((await invite('autre@example.org')).body).toMatchObject({ code: 'affiliation.exists', params: { farm: other.slug } });
  });

  test('is an association’s business, in its own name, and not to itself', async () => {
    expect((await invite('nova@example.org', {}, farmKey)).body.code).toBe('organisation.notAssociation');
    expect((await invite('nova@example.org', { association: association.slug }, farmKey)).body.code).toBe('auth.forbidden');
    expect((await invite('nova@example.org', { association: 'nulle-part' })).body.code).toBe('organisation.notFound');
    const { email } = await readOrganisation(server.deps, association.slug);
    expect((await invite(email ?? '')).body.code).toBe('invitation.ownAddress');
  });

  test('by a person names the association when they run several, and may go to themselves only when they run a farm', async () => {
    const email = 'coordination@example.org';
    const session = await signInAs(server, association.associationId, 'manager', email);
    expect((await invite('nova@example.org', {}, session)).status).toBe(201);
    expect((await invite(email, {}, session)).body.code).toBe('invitation.ownAddress');
    await giveRole(server.deps, farm.farmId, email, 'manager');
    expect((await invite(email, {}, session)).status).toBe(201);
    await giveRole(server.deps, (await createAssociation(server)).associationId, email, 'manager');
    expect((await invite('nova2@example.org', {}, session)).body.code).toBe('auth.forbidden');
    expect((await invite('nova2@example.org', { association: association.slug }, session)).status).toBe(201);
  });
});

describe('the list', () => {
  test('shows an association whom it invited, a farm and a person who invites them, and each what they belong to', async () => {
    const { body } = await invite(await farmEmail());
    const ids = async (token: string) => (await network(token)).invitations.map((one: { id: string }) => one.id);
    expect(await ids(associationKey)).toEqual([body.id]);
    expect(await ids(farmKey)).toEqual([body.id]);
    expect(await ids(await strangerSession(server))).toEqual([]);
    const person = await invite('personne2@example.org');
    await giveRole(server.deps, (await createScene(server)).farmId, 'personne2@example.org', 'volunteer');
    expect(await ids(await signIn(server, 'personne2@example.org'))).toEqual([person.body.id]);
    await accept(body.id, {}, farmKey);
    expect((await network(farmKey)).affiliations).toMatchObject([{ association: { slug: association.slug }, farm: { slug: farm.slug } }]);
    expect(await network(farmKey)).toEqual({ ...(await network(associationKey)), invitations: [] });
  });

  test('forgets what has expired', async () => {
    await invite('tard@example.org');
    server.clock.advance(30 * DAY_MS);
    expect((await network(associationKey)).invitations).toEqual([]);
  });
});

describe('accepting', () => {
  test('puts the farm into the network with the catalogue that was chosen, and tells both', async () => {
    const { catalogueId } = await createCatalogue(server, farm.farmId, [{}]);
    const { body } = await invite(await farmEmail());
    const reply = await accept(body.id, { farm: farm.slug, catalogueId }, farmKey);
    expect(reply).toMatchObject({ status: 201, body: { farm: { slug: farm.slug }, catalogue: { id: catalogueId } } });
    expect(await farmsOf(association.slug)).toEqual([farm.slug]);
    expect((await networkNewsJobs(server)).at(-1)).toEqual({ kind: 'accepted', invitationId: body.id });
    expect((await accept(body.id, {}, farmKey)).body).toMatchObject({ code: 'invitation.answered', params: { answer: 'accepted' } });
  });

  test('twice at once, and while it is withdrawn, counts once', async () => {
    for (let round = 0; round < 5; round++) {
      const of = await createScene(server);
      const key = await createKey(server.deps, of.farmId, 'desk');
      const { email } = await readOrganisation(server.deps, of.slug);
      const { body } = await invite(email ?? '');
      const replies = await Promise.all([accept(body.id, {}, key), close(body.id, associationKey), accept(body.id, {}, key)]);
      const [done, ...refused] = replies.toSorted((a, b) => a.status - b.status);
      expect([201, 204]).toContain(done?.status);
      expect(refused.map((one) => one.body.code)).toEqual(['invitation.answered', 'invitation.answered']);
      expect((await farmsOf(association.slug)).includes(of.slug)).toBe(done?.status === 201);
    }
  });

  test('names the farm when there are several, and only one of one’s own', async () => {
    const email = 'deux-fermes@example.org';
    const second = await createScene(server);
    await giveRole(server.deps, farm.farmId, email, 'manager');
    await giveRole(server.deps, second.farmId, email, 'manager');
    const session = await signIn(server, email);
    const { body } = await invite(email);
    const unnamed = await accept(body.id, {}, session);
    expect([unnamed.body.code, unnamed.body.params.farms.toSorted()]).toEqual(['farm.required', [farm.slug, second.slug].toSorted()]);
    expect((await accept(body.id, { farm: (await createScene(server)).slug }, session)).body.code).toBe('farm.required');
    expect((await accept(body.id, { farm: second.slug, catalogueId: farm.catalogueId }, session)).body.code).toBe('catalogue.notFound');
    expect((await accept(body.id, { farm: second.slug }, session)).body.farm.slug).toBe(second.slug);
  });

  test('by somebody without a farm makes it, theirs to run, and takes no name that the network has', async () => {
    const email = 'nouvelle@example.org';
    const { body } = await invite(email);
    await giveRole(server.deps, (await createAssociation(server)).associationId, email, 'volunteer');
    const session = await signIn(server, email);
    expect((await accept(body.id, {}, session)).body).toMatchObject({ code: 'farm.required', params: { farms: [] } });
    expect((await accept(body.id, { newFarm: { name: 'Terra Nova' }, farm: farm.slug }, session)).body.code).toBe('validation.failed');
    const reply = await accept(body.id, { newFarm: { name: 'Terra Nova', city: 'Corte' } }, session);
    expect(reply).toMatchObject({ status: 201, body: { farm: { slug: 'terra-nova', name: 'Terra Nova' }, catalogue: null } });
    const { body: organisation } = await server.call('GET', '/v1/organisations/terra-nova');
    expect(organisation).toMatchObject({ kind: 'farm', email, address: { city: 'Corte' } });
    const { body: mine } = await server.call('GET', '/v1/me/export', { token: session });
    expect(mine.roles).toContainEqual({ organisationSlug: 'terra-nova', role: 'manager' });
    const copy = await invite('copie@example.org');
    await giveRole(server.deps, (await createAssociation(server)).associationId, 'copie@example.org', 'volunteer');
    const other = await signIn(server, 'copie@example.org');
    expect((await accept(copy.body.id, { newFarm: { name: 'terra nova' } }, other)).body.code).toBe('affiliation.exists');
    expect((await accept(copy.body.id, { newFarm: { name: 'Terra Nova !' } }, other)).body.farm.slug).toBe('terra-nova-2');
  });

  test('for a farm whose address was invited is its manager’s business, who cannot make another of it', async () => {
    const { body } = await invite(await farmEmail());
    expect((await accept(body.id, { newFarm: { name: 'Autre' } }, farmKey)).body.code).toBe('auth.forbidden');
    const volunteer = await signInAs(server, farm.farmId, 'volunteer', 'aide@example.org');
    expect((await accept(body.id, {}, volunteer)).body.code).toBe('auth.forbidden');
    const manager = await signInAs(server, farm.farmId, 'manager', 'cheffe@example.org');
    expect((await accept(body.id, {}, manager)).status).toBe(201);
  });

  test('after the month is refused, and a new invitation opens the same one again', async () => {
    const { body } = await invite(await farmEmail());
    server.clock.advance(30 * DAY_MS);
    expect((await accept(body.id, {}, farmKey)).body).toMatchObject({ code: 'invitation.expired', params: { expiredAt: body.expiresAt } });
    expect((await invite(await farmEmail())).body.id).toBe(body.id);
    expect((await accept(body.id, {}, farmKey)).status).toBe(201);
  });

  test('anew while the old invitation is being declined does not undo the answer', async () => {
    const { body } = await invite(await farmEmail());
    server.clock.advance(31 * DAY_MS);
    const { db } = server.deps;
    const email = await farmEmail();
    const pending = await db.transaction().execute(async (trx) => {
      await trx
        .updateTable('invitations')
        .set({ answer: 'declined', answeredAt: server.clock.now().toISOString() })
        .where('id', '=', body.id)
        .execute();
      const anew = invite(email);
      await untilSomethingWaits();
      return { anew };
    });
    expect((await pending.anew).body.code).toBe('invitation.declined');
    const row = await db.selectFrom('invitations').select('answer').where('id', '=', body.id).executeTakeFirst();
    expect(row?.answer).toBe('declined');
  });
});

describe('closing', () => {
  test('is declining for who was invited and withdrawing for who invited; again changes nothing', async () => {
    const declined = await invite(await farmEmail());
    expect((await close(declined.body.id, farmKey)).status).toBe(204);
    expect((await networkNewsJobs(server)).at(-1)).toEqual({ kind: 'declined', invitationId: declined.body.id });
    expect((await close(declined.body.id, farmKey)).status).toBe(204);
    expect((await close(declined.body.id, associationKey)).body).toMatchObject({
      code: 'invitation.answered',
      params: { answer: 'declined' },
    });
    const withdrawn = await invite('retiree@example.org');
    const jobs = await networkNewsJobs(server);
    expect((await close(withdrawn.body.id, associationKey)).status).toBe(204);
    expect((await close(withdrawn.body.id, associationKey)).status).toBe(204);
    expect(await networkNewsJobs(server)).toEqual(jobs);
    expect((await network(associationKey)).invitations).toEqual([]);
  });

  test('is nobody else’s business', async () => {
    const { body } = await invite(await farmEmail());
    const stranger = await createKey(server.deps, (await createNetwork(server, await createScene(server))).associationId, 'desk');
    expect((await close(body.id, stranger)).body.code).toBe('invitation.notFound');
  });
});

/** Another transaction waits for one that goes on. */
async function untilSomethingWaits(): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_locks where not granted and database is null and locktype = 'transactionid'
        and pid in (select pid from pg_stat_activity where datname = current_database())
    `.execute(server.deps.db);
    if (rows.length > 0) return;
  }
}
