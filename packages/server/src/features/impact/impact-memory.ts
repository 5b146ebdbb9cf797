import type { OrganisationRow } from '../organisations/organisations.view.ts';
import type { CountedImpact } from './impact.view.ts';

export interface ImpactMemory {
  /** What holds at that instant, counted at most once while it does, however many readers ask meanwhile. */
  read(organisation: OrganisationRow, now: Date): Promise<CountedImpact>;
}

/** Those counted longest ago are forgotten; counting again costs a moment. */
const MAX_ORGANISATIONS = 500;

/**
 * Keeps the figures of each organisation until the next month is counted. One is counted after the other: a count is given much memory and time of the database, and
 * on the day when a month is told, or after a restart, all of them are asked for.
 */
export function createImpactMemory(count: (organisation: OrganisationRow, now: Date) => Promise<CountedImpact>): ImpactMemory {
  const kept = new Map<string, CountedImpact>();
  const counting = new Map<string, Promise<CountedImpact>>();
  let last: Promise<unknown> = Promise.resolve();

  return {
    async read(organisation, now) {
      const known = kept.get(organisation.id);
      if (known && holdsAt(known, now)) return known;
      const running = counting.get(organisation.id) ?? begin(organisation, now);
      const counted = await running;
      return holdsAt(counted, now) ? counted : (counting.get(organisation.id) ?? begin(organisation, now));
    },
  };

  function begin(organisation: OrganisationRow, now: Date): Promise<CountedImpact> {
    const { id } = organisation;
    const running = last
      .then(() => count(organisation, now))
      .then((counted) => {
        kept.delete(id);
        kept.set(id, counted);
        for (const oldest of kept.keys()) {
          if (kept.size <= MAX_ORGANISATIONS) break;
          kept.delete(oldest);
        }
        return counted;
      })
      .finally(() => {
        if (counting.get(id) === running) counting.delete(id);
      });
    counting.set(id, running);
    last = running.catch(() => null);
    return running;
  }
}

function holdsAt({ publishedAt, nextAt }: CountedImpact, now: Date): boolean {
  return Date.parse(publishedAt) <= now.getTime() && now.getTime() < Date.parse(nextAt);
}
