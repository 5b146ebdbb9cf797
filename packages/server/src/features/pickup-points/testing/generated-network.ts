import { pickupPointKinds } from '@cagette/sdk/contract/distribution';
import { newId } from '../../../ids.ts';
import type { OrganisationRow } from '../../organisations/organisations.view.ts';
import type { NetworkDistribution, NetworkPoint, NetworkRows } from '../network-rows.ts';
import { steadyRandom } from '../../../testing/steady-random.ts';

const NOW = new Date('2026-11-25T09:00:00.000Z');
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const TOWNS = 400;

export const organisationRow: OrganisationRow = {
  id: newId('organisation', NOW),
  slug: 'reseau',
  kind: 'association',
  name: 'Le réseau',
  legalName: null,
  description: null,
  street: null,
  postcode: null,
  city: null,
  country: 'FR',
  siret: null,
  email: null,
  phone: null,
  termsUrl: null,
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  phonePolicy: 'no',
  allowedOrigins: [],
  tileUrl: null,
  tileAttribution: null,
  createdAt: NOW.toISOString(),
  updatedAt: NOW.toISOString(),
};

export function pointRow(change: Partial<NetworkPoint> = {}): NetworkPoint {
  return {
    id: newId('pickupPoint', NOW),
    organisationId: organisationRow.id,
    organisation: { slug: organisationRow.slug, name: organisationRow.name },
    name: 'Place du Marché',
    street: '1 place du Marché',
    postcode: '20200',
    city: 'Bastia',
    country: 'FR',
    latitude: 42.7,
    longitude: 9.45,
    kind: 'market',
    access: null,
    wheelchair: null,
    isApproximate: false,
    timeZone: 'Europe/Paris',
    usual: null,
    ...change,
  };
}

/** Open from the day before, for two days, collected the day after, unless told otherwise. */
export function distributionRow(pickupPointId: string, change: Partial<NetworkDistribution> = {}): NetworkDistribution {
  const at = (milliseconds: number) => new Date(NOW.getTime() + milliseconds).toISOString();
  return {
    id: newId('distribution', NOW),
    pickupPointId,
    organisation: { slug: organisationRow.slug, name: organisationRow.name },
    opensAt: at(-DAY_MS),
    closesAt: at(DAY_MS),
    startsAt: at(2 * DAY_MS),
    endsAt: at(2 * DAY_MS + 120 * MINUTE_MS),
    closedAt: null,
    farms: [{ slug: 'ferme-1', name: 'Ferme 1' }],
    ...change,
  };
}

/** Points strewn around the same few hundred towns each time, as real ones are; some without coordinates, every fourth with a distribution. */
export function generatedRows(count: number, { placeless = false } = {}): NetworkRows {
  const random = steadyRandom(12_345);
  const towns = Array.from({ length: TOWNS }, () => ({ longitude: 5 + random() * 12, latitude: 45 + random() * 10 }));
  const points: NetworkPoint[] = [];
  const distributions: NetworkDistribution[] = [];
  for (let index = 0; index < count; index++) {
    const town = towns[index % TOWNS] ?? { longitude: 0, latitude: 0 };
    const isPlaced = !placeless || index % 10 !== 0;
    const point = pointRow({
      name: `Point de retrait ${index}`,
      city: `Commune ${index % TOWNS}`,
      street: `${index % 97} rue du Marché`,
      latitude: isPlaced ? town.latitude + (random() - 0.5) * 0.4 : null,
      longitude: isPlaced ? town.longitude + (random() - 0.5) * 0.4 : null,
      kind: pickupPointKinds[index % pickupPointKinds.length] ?? 'other',
      wheelchair: index % 3 === 0 ? true : null,
      usual: index % 5 === 0 ? { weekday: 6, from: '08:00', to: '12:00' } : null,
    });
    points.push(point);
    if (index % 4 > 0) continue;
    const opens = NOW.getTime() + (((index * 37) % 3000) - 1500) * MINUTE_MS;
    const after = (milliseconds: number) => new Date(opens + milliseconds).toISOString();
    distributions.push(
      distributionRow(point.id, {
        opensAt: after(0),
        closesAt: after(DAY_MS),
        startsAt: after(2 * DAY_MS),
        endsAt: after(2 * DAY_MS + 120 * MINUTE_MS),
        farms: [{ slug: `ferme-${index % 60}`, name: `Ferme ${index % 60}` }],
      }),
    );
  }
  return { organisation: organisationRow, readAt: NOW.toISOString(), sources: [organisationRow.id], points, distributions };
}
