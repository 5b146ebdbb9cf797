import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAssociation } from '../../testing/association.ts';
import { createScene } from '../../testing/scene.ts';
import { createTestServer, type Reply, type TestServer } from '../../testing/test-server.ts';
import { createKey } from '../auth/auth.service.ts';
import { readOrganisation } from '../organisations/organisations.service.ts';
import { networkNewsJobs } from './testing/network-news-jobs.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOW = '2026-11-25T09:00:00.000Z';

/** What either side may do at any time, be it possible then or not. */
const acts = ['invite', 'withdraw', 'decline', 'accept', 'acceptByLink', 'endByAssociation', 'endByFarm'] as const;
type Act = (typeof acts)[number];
/** One act, two at once, or time that passes. */
type Step = { readonly at: readonly Act[] } | { readonly wait: number };

const act = fc.constantFrom(...acts);
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: act.map((one) => ({ at: [one] })), weight: 5 },
  { arbitrary: fc.tuple(act, act).map((at) => ({ at })), weight: 2 },
  { arbitrary: fc.constantFrom(HOUR_MS, DAY_MS, 31 * DAY_MS).map((wait) => ({ wait })), weight: 2 },
);

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

async function createWorld() {
  server.clock.set(NOW);
  const [association, farm] = [await createAssociation(server), await createScene(server)];
  const { email } = await readOrganisation(server.deps, farm.slug);
  const keys = {
    association: await createKey(server.deps, association.associationId, 'desk'),
    farm: await createKey(server.deps, farm.farmId, 'desk'),
  };
  const network = async (token: string) => (await server.call('GET', '/v1/desk/affiliations', { token })).body;
  /** The last that was sent, whatever became of it. */
  let invitation = { id: `inv_${'0'.repeat(26)}`, expiresAt: NOW };

  const doers: Record<Act, () => Promise<Reply>> = {
    async invite() {
      const reply = await server.call('POST', '/v1/desk/affiliations', { token: keys.association, body: { email } });
      if (reply.status === 201) invitation = reply.body;
      return reply;
    },
    withdraw: () => server.call('DELETE', `/v1/desk/invitations/${invitation.id}`, { token: keys.association }),
    decline: () => server.call('DELETE', `/v1/desk/invitations/${invitation.id}`, { token: keys.farm }),
    accept: () => server.call('POST', `/v1/desk/invitations/${invitation.id}/acceptance`, { token: keys.farm, body: {} }),
    acceptByLink: () =>
      server.call('POST', '/invitation', {
        body: new URLSearchParams({ token: server.deps.invitationLinks.sign(invitation), answer: 'accept', offer: farm.slug }).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
    endByAssociation: async () => end(keys.association),
    endByFarm: async () => end(keys.farm),
  };
  async function end(token: string): Promise<Reply> {
    const id = (await network(token)).affiliations[0]?.id ?? `aff_${'0'.repeat(26)}`;
    return server.call('DELETE', `/v1/desk/affiliations/${id}`, { token });
  }
  const { db } = server.deps;
  const rows = () => db.selectFrom('invitations').selectAll().where('associationId', '=', association.associationId).execute();
  const affiliations = () => db.selectFrom('affiliations').selectAll().where('associationId', '=', association.associationId).execute();
  return { associationId: association.associationId, keys, network, doers, rows, affiliations };
}

test('whatever both sides do, in any order and at once, ends in one state: one open invitation, one affiliation, what was answered stays answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const world = await createWorld();
      let elapsed = 0;
      const answered = new Map<string, string>();
      for (const one of steps) {
        if ('wait' in one) {
          elapsed += one.wait;
          server.clock.advance(one.wait);
        } else {
          const replies = await Promise.all(one.at.map((name) => world.doers[name]()));
          for (const reply of replies) expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(500);
        }
        const [rows, affiliations] = [await world.rows(), await world.affiliations()];
        expect(rows.filter(({ answer }) => answer === null).length).toBeLessThanOrEqual(1);
        expect(affiliations.length).toBeLessThanOrEqual(1);
        for (const { id, answer, farmId } of rows) {
          if (answered.has(id)) expect(answer).toBe(answered.get(id));
          if (answer !== null) answered.set(id, answer);
          expect(farmId !== null).toBe(answer === 'accepted');
        }
      }
      const [rows, affiliations] = [await world.rows(), await world.affiliations()];
      const jobs = (await networkNewsJobs(server)).filter((job) =>
        'invitationId' in job
          ? rows.some(({ id }) => id === job.invitationId)
          : job.kind === 'ended' && job.associationId === world.associationId,
      );
      const count = (kind: string) => jobs.filter((job) => job.kind === kind).length;
      expect(count('accepted')).toBe(rows.filter(({ answer }) => answer === 'accepted').length);
      expect(count('declined')).toBe(rows.filter(({ answer }) => answer === 'declined').length);
      expect(count('invited')).toBeLessThanOrEqual(1 + elapsed / DAY_MS);
      expect(affiliations.length).toBe(count('accepted') - count('ended'));
      const [seen, shown] = [await world.network(world.keys.association), await world.network(world.keys.farm)];
      expect(seen).toEqual(shown);
      expect(seen.affiliations).toHaveLength(affiliations.length);
    }),
    { numRuns: 25 },
  );
}, 60_000);
