import { describe, expect, test } from 'vitest';
import { createNetworkMemory } from './network-memory.ts';
import type { NetworkDistribution, NetworkRows } from './network-rows.ts';
import { distributionRow, generatedRows, organisationRow, pointRow } from './testing/generated-network.ts';

const NOW = new Date('2026-11-25T09:00:00.000Z');
const slug = organisationRow.slug;

/** A memory over rows that a test changes, whose readings wait until they are let through. */
function memoryOf(rows: NetworkRows) {
  const state = { rows, readings: [] as string[] };
  const gates: (() => void)[] = [];
  let isOpen = true;
  const pass = async () => (isOpen ? undefined : new Promise<void>((resolve) => gates.push(resolve)));
  const memory = createNetworkMemory({
    async load() {
      state.readings.push('all');
      const read = state.rows;
      await pass();
      return read;
    },
    async loadDistributions(_network, ids) {
      state.readings.push(`${ids.length}`);
      const read = state.rows.distributions.filter(({ id }) => ids.includes(id));
      await pass();
      return read;
    },
  });
  const hold = () => {
    isOpen = false;
  };
  const release = () => {
    for (const gate of gates.splice(0)) gate();
  };
  return { memory, state, hold, release };
}

const point = pointRow();
const oneRow = (distributions: readonly NetworkDistribution[] = []): NetworkRows => ({
  ...generatedRows(0),
  points: [point],
  distributions,
});
/** The map of a farm that is one of the network’s. */
const farm = { ...organisationRow, id: 'org_farm', slug: 'ferme', kind: 'farm' } as const;
const network = (organisationIds: readonly string[] | null) => ({ kind: 'network', organisationIds }) as const;

describe('the networks in memory', () => {
  test('are read once, however many ask', async () => {
    const { memory, state } = memoryOf(oneRow());
    const all = await Promise.all(Array.from({ length: 20 }, () => memory.network(slug)));
    expect(new Set(all).size).toBe(1);
    expect([await memory.network(slug), state.readings]).toEqual([all[0], ['all']]);
  });

  test('are read again once after a change of points or farms of theirs, and not of others', async () => {
    const { memory, state } = memoryOf(oneRow());
    await memory.network(slug);
    memory.invalidate(network(['org_stranger']));
    memory.invalidate({ kind: 'catalogue' });
    memory.invalidate({ kind: 'stock', offerIds: ['off_1'] });
    await memory.network(slug);
    expect(state.readings).toEqual(['all']);
    memory.invalidate(network([organisationRow.id]));
    await Promise.all([memory.network(slug), memory.network(slug)]);
    memory.invalidate(network(null));
    await memory.network(slug);
    expect(state.readings).toEqual(['all', 'all', 'all']);
  });

  test('read only the distribution that changed, and keep the index of their points', async () => {
    const distribution = distributionRow(point.id);
    const { memory, state } = memoryOf(oneRow());
    const before = await memory.network(slug);
    state.rows = oneRow([distribution]);
    memory.invalidate({ kind: 'distribution', distributionId: distribution.id });
    const after = await memory.network(slug);
    expect(after?.coming.get(0)).toEqual([distribution]);
    expect(after?.indexes).toBe(before?.indexes);
    state.rows = oneRow();
    memory.invalidate({ kind: 'distribution', distributionId: distribution.id });
    expect((await memory.network(slug))?.coming.size).toBe(0);
    expect(state.readings).toEqual(['all', '1', '1']);
  });

  test('stay the same when nothing that is shown changed: a slot was taken', async () => {
    const distribution = distributionRow(point.id);
    const { memory } = memoryOf(oneRow([distribution]));
    const before = await memory.network(slug);
    memory.invalidate({ kind: 'distribution', distributionId: distribution.id });
    memory.invalidate({ kind: 'distribution', distributionId: 'dst_of_somebody_else' });
    expect(await memory.network(slug)).toBe(before);
  });

  test('are read as a whole when a distribution is at a point that they do not know', async () => {
    const other = pointRow();
    const distribution = distributionRow(other.id);
    const { memory, state } = memoryOf(oneRow());
    await memory.network(slug);
    state.rows = { ...oneRow([distribution]), points: [point, other] };
    memory.invalidate({ kind: 'distribution', distributionId: distribution.id });
    expect((await memory.network(slug))?.points).toHaveLength(2);
    expect(state.readings).toEqual(['all', '1', 'all']);
  });

  test('in which a farm joins a distribution are not read as a whole, but for the farm’s own, which shows other places then', async () => {
    const alone = distributionRow(point.id, { farms: [] });
    const joined = { ...alone, farms: [{ slug: farm.slug, name: farm.name }] };
    const rowsBefore = { ...oneRow([alone]), sources: [organisationRow.id, farm.id] };
    const association = memoryOf(rowsBefore);
    const own = memoryOf({ ...rowsBefore, organisation: farm, sources: [farm.id, organisationRow.id], points: [], distributions: [] });
    const before = await association.memory.network(slug);
    await own.memory.network(farm.slug);
    association.state.rows = { ...rowsBefore, distributions: [joined] };
    own.state.rows = { ...own.state.rows, points: [point], distributions: [joined] };
    for (const { memory } of [association, own]) {
      memory.invalidate({ kind: 'distribution', distributionId: joined.id });
      memory.invalidate({ kind: 'places', farmId: farm.id });
    }
    const after = await association.memory.network(slug);
    expect([after?.coming.get(0), association.state.readings]).toEqual([[joined], ['all', '1']]);
    expect(after?.indexes).toBe(before?.indexes);
    expect((await own.memory.network(farm.slug))?.points).toEqual([point]);
    expect(own.state.readings).toEqual(['all', 'all']);
  });

  test('are read anew a day after they were, though nobody told of a change', async () => {
    const { memory, state } = memoryOf(oneRow());
    const askedAt = async (instant: string) => {
      const read = await memory.network(slug);
      if (read) memory.moment(read, new Date(instant));
    };
    await askedAt('2026-11-26T08:59:59.999Z');
    await askedAt('2026-11-26T09:00:00.000Z');
    expect(state.readings).toEqual(['all']);
    state.rows = { ...oneRow(), readAt: '2026-11-26T09:00:00.000Z' };
    await askedAt('2026-11-26T09:00:00.000Z');
    await askedAt('2026-11-27T08:59:59.999Z');
    expect(state.readings).toEqual(['all', 'all']);
  });

  test('are forgotten when points and distributions are too many together, first the one that nobody asks for', async () => {
    const readings: string[] = [];
    const source = {
      load: async (asked: string) => {
        readings.push(asked);
        return oneRow([distributionRow(point.id), distributionRow(point.id)]);
      },
      loadDistributions: async () => [],
    };
    const memory = createNetworkMemory(source, 6);
    for (const asked of ['un', 'deux', 'un', 'trois', 'un', 'deux']) await memory.network(asked);
    expect(readings).toEqual(['un', 'deux', 'trois', 'deux']);
  });

  test('are read as a whole rather than by many distributions that changed while nobody asked', async () => {
    const { memory, state } = memoryOf(oneRow());
    await memory.network(slug);
    for (let number = 0; number < 2000; number++) memory.invalidate({ kind: 'distribution', distributionId: `dst_${number}` });
    await memory.network(slug);
    await memory.network(slug);
    expect(state.readings).toEqual(['all', 'all']);
  });

  test('of which one changes while it is read are read again for who comes after the change, once for all of them', async () => {
    const { memory, state, hold, release } = memoryOf(oneRow());
    hold();
    const early = memory.network(slug);
    await Promise.resolve();
    state.rows = { ...oneRow(), points: [point, pointRow()] };
    memory.invalidate(network([organisationRow.id]));
    const late = [memory.network(slug), memory.network(slug)];
    release();
    await early;
    await new Promise(setImmediate);
    release();
    expect((await Promise.all(late)).map((one) => one?.points.length)).toEqual([2, 2]);
    expect(state.readings).toEqual(['all', 'all']);
  });

  test('that could not be read are read by the next who asks', async () => {
    let fails = true;
    const memory = createNetworkMemory({
      load: async () => {
        if (fails) throw new Error('The database is away');
        return oneRow();
      },
      loadDistributions: async () => [],
    });
    await expect(memory.network(slug)).rejects.toThrow('away');
    fails = false;
    expect((await memory.network(slug))?.points).toHaveLength(1);
  });

  test('mean something else from the instant at which a window opens, and are the same until then', async () => {
    const { memory } = memoryOf(oneRow([distributionRow(point.id, { opensAt: '2026-11-25T10:00:00.000Z' })]));
    const read = await memory.network(slug);
    if (!read) throw new Error('There is no network');
    const first = memory.moment(read, NOW);
    expect(memory.moment(read, new Date('2026-11-25T09:59:59.999Z'))).toBe(first);
    const second = memory.moment(read, new Date('2026-11-25T10:00:00.000Z'));
    expect([first.states.get(0)?.kind, second.states.get(0)?.kind]).toEqual(['toCome', 'open']);
    expect(memory.moment(read, NOW).states.get(0)?.kind).toBe('toCome');
  });

  test('index the points of the same filters once, whatever the moment', async () => {
    const rows = generatedRows(60);
    const { memory } = memoryOf(rows);
    const read = await memory.network(slug);
    if (!read) throw new Error('There is no network');
    const at = (instant: string, filters: Parameters<typeof memory.selection>[1]) =>
      memory.selection(memory.moment(read, new Date(instant)), filters);
    const market = at(NOW.toISOString(), { kinds: ['market', 'shop'] });
    expect(at('2027-01-01T00:00:00.000Z', { kinds: ['shop', 'market'] }).index).toBe(market.index);
    expect(at('2027-01-01T00:00:00.000Z', { kinds: ['shop'] }).index).not.toBe(market.index);
  });
});
