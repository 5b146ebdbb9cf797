import { describe, expect, test } from 'vitest';
import { organisationRow } from '../pickup-points/testing/generated-network.ts';
import { createImpactMemory } from './impact-memory.ts';
import type { CountedImpact } from './impact.view.ts';

const NOVEMBER = new Date('2026-11-25T09:00:00.000Z');
const DECEMBER = new Date('2026-12-25T09:00:00.000Z');
const [one, other] = [organisationRow, { ...organisationRow, id: 'org_other' }];

function counted(month: string, next: string): CountedImpact {
  const nothing = {} as CountedImpact['last12Months'];
  const times = { until: `${month}-01T00:00:00.000Z`, publishedAt: `${month}-04T00:00:00.000Z`, nextAt: `${next}-04T00:00:00.000Z` };
  return { ...times, currency: 'EUR', timeZone: 'UTC', since: null, last12Months: nothing, sinceBeginning: nothing, months: [] };
}

/** A memory whose counts end when they are told to; `begun` are the organisations that were counted, in order. */
function controlled() {
  const begun: string[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const memory = createImpactMemory(
    (organisation, now) =>
      new Promise((resolve, reject) => {
        begun.push(organisation.id);
        ends.push((error) =>
          error ? reject(error) : resolve(now < DECEMBER ? counted('2026-11', '2026-12') : counted('2026-12', '2027-01')),
        );
      }),
  );
  return { memory, begun, end: (error?: Error) => ends.shift()?.(error) };
}

/** Everything that waits for nothing else is done. */
const settle = () => new Promise(setImmediate);

describe('the memory of impacts', () => {
  test('counts once for all who ask, and not again while that holds', async () => {
    const { memory, begun, end } = controlled();
    const asked = [memory.read(one, NOVEMBER), memory.read(one, NOVEMBER)];
    await settle();
    end();
    const [first, second] = await Promise.all(asked);
    expect(second).toBe(first);
    expect(await memory.read(one, NOVEMBER)).toBe(first);
    expect(begun).toEqual([one.id]);
  });

  test('counts one organisation after the other, also after one that failed', async () => {
    const { memory, begun, end } = controlled();
    const [first, second] = [memory.read(one, NOVEMBER), memory.read(other, NOVEMBER)];
    await settle();
    expect(begun).toEqual([one.id]);
    end(new Error('the database is busy'));
    await expect(first).rejects.toThrow('the database is busy');
    await settle();
    expect(begun).toEqual([one.id, other.id]);
    end();
    expect((await second).until).toBe('2026-11-01T00:00:00.000Z');
  });

  test('counts once more, for all who waited, what ended while it was counted', async () => {
    const { memory, begun, end } = controlled();
    const before = memory.read(one, NOVEMBER);
    const after = [memory.read(one, DECEMBER), memory.read(one, DECEMBER)];
    await settle();
    end();
    await before;
    await settle();
    end();
    expect((await Promise.all(after)).map(({ until }) => until)).toEqual(['2026-12-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z']);
    expect(begun).toEqual([one.id, one.id]);
  });
});
