import { beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../db/change-feed.ts';
import { createShelfMemory, type ShelfMemory } from './shelf-memory.ts';
import type { ShelfModel } from './shelf-model.ts';

const ID = 'dst_01kaxz0000000000000000000a';
const OFFER = 'off_01kaxz0000000000000000000a';
const stock: Change = { kind: 'stock', offerIds: [OFFER] };
const catalogue: Change = { kind: 'catalogue' };

let memory: ShelfMemory;
/** What each read of the database waits for, in the order they began. */
let reads: ((model: ShelfModel) => void)[];
beforeEach(() => {
  reads = [];
  memory = createShelfMemory(() => new Promise((resolve) => reads.push(resolve)));
});

/** Memory keeps models and looks at nothing in them but the offers. */
const model = () => ({ offers: new Map([[OFFER, {}]]) }) as unknown as ShelfModel;
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a shelf in memory', () => {
  test('is read anew once for all who insist on it while it is being read', async () => {
    const first = memory.model(ID);
    const insisting = Promise.all(Array.from({ length: 50 }, () => memory.model(ID, { fresh: true })));
    const [old, now] = [model(), model()];
    reads[0]!(old);
    await settled();
    expect(reads).toHaveLength(2);
    reads[1]!(now);
    expect(await first).toBe(old);
    expect(new Set(await insisting)).toEqual(new Set([now]));
  });

  test('is never older for a reader than what changed before they asked', async () => {
    const first = memory.model(ID);
    memory.invalidate(catalogue);
    const second = memory.model(ID);
    const now = model();
    reads[0]!(model());
    await settled();
    reads[1]!(now);
    await first;
    expect(await second).toBe(now);
    expect(await memory.model(ID)).toBe(now);
    expect(reads).toHaveLength(2);
  });

  test('still prices orders when only quantities changed while it was read', async () => {
    const first = memory.model(ID);
    memory.invalidate(stock);
    const known = model();
    reads[0]!(known);
    await first;
    expect(await memory.model(ID)).toBe(known);
    expect(reads).toHaveLength(1);
  });

  test('is read again after a read that failed', async () => {
    let calls = 0;
    memory = createShelfMemory(async () => {
      calls += 1;
      if (calls === 1) throw new Error('the database is away');
      return model();
    });
    const [first, second] = [memory.model(ID), memory.model(ID, { fresh: true })];
    await expect(first).rejects.toThrow('away');
    expect(await second).not.toBeNull();
  });
});
