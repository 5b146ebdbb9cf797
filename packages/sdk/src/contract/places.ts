import * as z from 'zod/mini';
import { Latitude, Longitude } from './pickup-points.ts';

const MAX_QUERY = 100;
const MAX_PLACES = 20;
const FIRST_PLACES = 8;

/** A French commune, or a town of a country around: where somebody lives. */
export const FoundPlace = z.object({
  /** INSEE code of the commune; null abroad. */
  code: z.nullable(z.string()),
  name: z.string(),
  /** The one that was asked for, else its first; null abroad, where they are not known. */
  postcode: z.nullable(z.string()),
  /** Number and name of the department: «2B», «Haute-Corse»; null abroad. */
  department: z.nullable(z.object({ code: z.string(), name: z.string() })),
  /** ISO 3166-1 code and name in the language of the request, French or English: «CH», «Suisse». */
  country: z.object({ code: z.string(), name: z.string() }),
  latitude: Latitude,
  longitude: Longitude,
  /** Its coordinates are unknown, these are the middle of its postcode's others. */
  isApproximate: z.boolean(),
});
export type FoundPlace = z.infer<typeof FoundPlace>;

/** `attribution` names whose data it is and has to stand where places are shown. */
export const Places = z.object({ items: z.array(FoundPlace), attribution: z.string() });
export type Places = z.infer<typeof Places>;

export const PlacesQuery = z.object({
  /** A commune, a town or the beginning of one, or a French postcode: «bast», «île rousse», «20200», «st florent», «zurich». */
  q: z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_QUERY)),
  limit: z._default(z.pipe(z.coerce.number(), z.int().check(z.gte(1), z.lte(MAX_PLACES))), FIRST_PLACES),
});
