import type { Change } from '../../db/change-feed.ts';
import { type Filters, filterKey } from './filters.ts';
import { isStill, type Moment, momentOf } from './moment.ts';
import { createNetwork, type Network, withDistributions } from './network.ts';
import type { NetworkDistribution, NetworkRows } from './network-rows.ts';
import { type Selection, select } from './selection.ts';

/** The networks that maps were asked of, each read once after a change however many readers ask meanwhile. */
export interface NetworkMemory {
  /** The network of the organisation with this slug; null when there is none. */
  network(slug: string): Promise<Network | null>;
  /** What it means now. */
  moment(network: Network, now: Date): Moment;
  /** The points that fit the filters. */
  selection(moment: Moment, filters: Filters): Selection;
  invalidate(change: Change): void;
}

/** How networks are read. */
export interface NetworkSource {
  /** Null when there is no such organisation. */
  load(slug: string): Promise<NetworkRows | null>;
  /** Those of these distributions that belong to the network. */
  loadDistributions(network: Network, ids: readonly string[]): Promise<readonly NetworkDistribution[]>;
}

interface Entry {
  network: Network | null;
  isOld: boolean;
  /** Distributions that changed since. */
  readonly changed: Set<string>;
  running: Promise<void> | null;
  /** What will be read after it, for those who came after a change that it may have missed. */
  next: Promise<void> | null;
}

const MAX_NETWORKS = 500;
/** Points and distributions of all networks together; those networks that nobody asks for are forgotten first. */
const MAX_ROWS = 500_000;
/** Then a network is read as a whole, whether it changed or not: distributions ended, and others came within the horizon. */
const DAY_MS = 86_400_000;
/** Rather than so many distributions one by one, the network is read as a whole. */
const MANY_CHANGED = 500;
/** Of one moment, by filters. Their indexes outlive it. */
const MAX_SELECTIONS = 6;

export function createNetworkMemory(source: NetworkSource, maxRows = MAX_ROWS): NetworkMemory {
  const entries = new Map<string, Entry>();
  const moments = new WeakMap<Network, Moment>();
  const selections = new WeakMap<Moment, Map<string, Selection>>();

  return {
    async network(slug) {
      const entry = entries.get(slug) ?? { network: null, isOld: true, changed: new Set<string>(), running: null, next: null };
      entries.delete(slug);
      entries.set(slug, entry);
      await refresh(slug, entry);
      if (entry.network === null) entries.delete(slug);
      else forget();
      return entry.network;
    },
    moment(network, now) {
      if (now.getTime() - Date.parse(network.readAt) >= DAY_MS) markOld(network);
      const known = moments.get(network);
      if (known && isStill(known, network, now)) return known;
      const moment = momentOf(network, now);
      moments.set(network, moment);
      return moment;
    },
    selection(moment, filters) {
      const key = filterKey(filters);
      const own = selections.get(moment) ?? new Map<string, Selection>();
      selections.set(moment, own);
      const selection = own.get(key) ?? select(moment, filters);
      own.delete(key);
      own.set(key, selection);
      for (const oldest of own.keys()) {
        if (own.size <= MAX_SELECTIONS) break;
        own.delete(oldest);
      }
      return selection;
    },
    invalidate(change) {
      for (const entry of entries.values()) {
        if (change.kind === 'distribution' && !entry.isOld) entry.changed.add(change.distributionId);
        if (entry.changed.size > MANY_CHANGED) entry.isOld = true;
        if (change.kind === 'network' && isAbout(entry, change.organisationIds)) entry.isOld = true;
        if (change.kind === 'places' && (entry.network === null || entry.network.organisation.id === change.farmId)) entry.isOld = true;
      }
    },
  };

  /** Whoever comes after a change waits for a reading that began after it: the one that runs, or else the next, which all of them share. */
  async function refresh(slug: string, entry: Entry): Promise<void> {
    const isCurrent = !entry.isOld && entry.changed.size === 0;
    if (!entry.running) return isCurrent ? undefined : begin(slug, entry);
    if (isCurrent) return entry.running;
    const again = () => {
      entry.next = null;
      return refresh(slug, entry);
    };
    entry.next ??= entry.running.then(again, again);
    return entry.next;
  }

  function begin(slug: string, entry: Entry): Promise<void> {
    const running = read(slug, entry).finally(() => {
      entry.running = null;
    });
    entry.running = running;
    return running;
  }

  async function read(slug: string, entry: Entry): Promise<void> {
    const changed = [...entry.changed];
    const known = entry.isOld ? null : entry.network;
    entry.isOld = false;
    entry.changed.clear();
    try {
      const read = known && withDistributions(known, changed, await source.loadDistributions(known, changed));
      const rows = read ? null : await source.load(slug);
      entry.network = read ?? (rows && createNetwork(rows));
    } catch (error) {
      entry.isOld = true;
      throw error;
    }
  }

  function markOld(network: Network): void {
    const entry = entries.get(network.organisation.slug);
    if (entry?.network === network) entry.isOld = true;
  }

  function forget(): void {
    let rows = 0;
    for (const { network } of entries.values()) rows += rowsOf(network);
    for (const [slug, { network }] of entries) {
      if ((rows <= maxRows && entries.size <= MAX_NETWORKS) || entries.size === 1) return;
      rows -= rowsOf(network);
      entries.delete(slug);
    }
  }
}

function rowsOf(network: Network | null): number {
  return network === null ? 0 : network.points.length + network.distributions.size;
}

/** A network that is being read for the first time may be about anybody. */
function isAbout({ network }: Entry, organisationIds: readonly string[] | null): boolean {
  return network === null || organisationIds === null || organisationIds.some((id) => network.sources.has(id));
}
