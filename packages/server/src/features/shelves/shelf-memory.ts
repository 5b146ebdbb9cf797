import { gzipSync } from 'node:zlib';
import { Shelf } from '@cagette/sdk/contract/shelf';
import * as z from 'zod/mini';
import type { Change } from '../../db/change-feed.ts';
import { weakTag } from '../../http/entity-tags.ts';
import type { ShelfModel } from './shelf-model.ts';

/** A shelf as it goes over the wire. */
export interface ShelfBytes {
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

export interface ShelfMemory {
  /** The prepared reply; null when there is no such distribution. */
  bytes(distributionId: string): Promise<ShelfBytes | null>;
  /** The prepared reply if it lies ready and nothing changed since. */
  ready(distributionId: string): ShelfBytes | null;
  /** What orders are priced from. Its quantities may be old, which only matters to people; `fresh` reads it anew. */
  model(distributionId: string, options?: { readonly fresh?: boolean }): Promise<ShelfModel | null>;
  /** The offers of a shelf that is in memory. */
  offerIds(distributionId: string): ReadonlySet<string>;
  invalidate(change: Change): void;
}

interface Entry {
  model: ShelfModel;
  bytes: ShelfBytes | null;
  /** Only quantities changed: orders may still be priced from it. */
  stockIsOld: boolean;
  isOld: boolean;
}

/** Counts changes, so that a rebuild that began before one is not taken for current: of quantities, and of everything else. */
interface Generation {
  stock: number;
  rest: number;
}

/** `stock` and `rest` are the generation when it began. */
interface Rebuild extends Generation {
  readonly build: Promise<Entry | null>;
  next: Promise<Entry | null> | null;
}

/** Distributions of the past are forgotten in the order they were asked for. */
const MAX_SHELVES = 500;
const GZIP_LEVEL = 6;

/**
 * Keeps shelves in memory as bytes, each rebuilt once after a change however many readers ask meanwhile.
 *
 * @param load reads a shelf from the database, null when there is no such distribution.
 */
export function createShelfMemory(load: (distributionId: string) => Promise<ShelfModel | null>): ShelfMemory {
  const entries = new Map<string, Entry>();
  /** What is being read, and what will be read after it for those who came meanwhile and insist on what is true then. */
  const loading = new Map<string, Rebuild>();
  const generation: Generation = { stock: 0, rest: 0 };

  return {
    async bytes(distributionId) {
      const known = entries.get(distributionId);
      const entry = known && !known.isOld && !known.stockIsOld ? known : await rebuild(distributionId);
      if (!entry) return null;
      entry.bytes ??= toBytes(entry.model);
      return entry.bytes;
    },
    ready(distributionId) {
      const known = entries.get(distributionId);
      return known && !known.isOld && !known.stockIsOld ? known.bytes : null;
    },
    async model(distributionId, { fresh = false } = {}) {
      const known = entries.get(distributionId);
      if (known && !known.isOld && !fresh) return known.model;
      return (await rebuild(distributionId, fresh))?.model ?? null;
    },
    offerIds(distributionId) {
      return new Set(entries.get(distributionId)?.model.offers.keys());
    },
    invalidate(change) {
      generation[change.kind === 'stock' ? 'stock' : 'rest'] += 1;
      for (const [id, entry] of entries) {
        if (change.kind === 'catalogue' || (change.kind === 'distribution' && change.distributionId === id)) entry.isOld = true;
        if (change.kind === 'stock' && change.offerIds.some((offerId) => entry.model.offers.has(offerId))) entry.stockIsOld = true;
      }
    },
  };

  /** Readers that come while a rebuild runs share it; those who must know what came after it began, or insist on what is true after they asked, share the next one. */
  function rebuild(distributionId: string, fresh = false): Promise<Entry | null> {
    const running = loading.get(distributionId);
    if (!running) return begin(distributionId);
    if (!fresh && running.stock === generation.stock && running.rest === generation.rest) return running.build;
    running.next ??= running.build.then(
      () => begin(distributionId),
      () => begin(distributionId),
    );
    return running.next;
  }

  function begin(distributionId: string): Promise<Entry | null> {
    const build = read(distributionId).finally(() => {
      const own = loading.get(distributionId);
      if (own?.build === build && !own.next) loading.delete(distributionId);
    });
    loading.set(distributionId, { ...generation, build, next: null });
    return build;
  }

  async function read(distributionId: string): Promise<Entry | null> {
    const startedAt = { ...generation };
    const model = await load(distributionId);
    if (!model) return null;
    const entry: Entry = {
      model,
      bytes: null,
      stockIsOld: generation.stock !== startedAt.stock,
      isOld: generation.rest !== startedAt.rest,
    };
    entries.delete(distributionId);
    entries.set(distributionId, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= MAX_SHELVES) break;
      entries.delete(oldest);
    }
    return entry;
  }
}

/** Parsed by the contract once per change rather than once per reader; the bytes are then final. */
function toBytes(model: ShelfModel): ShelfBytes {
  const plain = Buffer.from(JSON.stringify(z.parse(Shelf, model.shelf)));
  const etag = weakTag(plain);
  return { etag, plain: new Uint8Array(plain), gzip: new Uint8Array(gzipSync(plain, { level: GZIP_LEVEL })) };
}
