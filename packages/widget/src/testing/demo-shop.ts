import type { Distribution, Offer, Organisation, Participation, Product, Seller, Shelf } from '@cagette/sdk';
import { type DemoRow, demoRows } from './demo-rows.ts';

const ID_LENGTH = 26;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OPEN_DAYS = 5;

/** The instant at which the demo stands still: a Monday, 10:00 in Paris. */
export const demoNow = Date.parse('2026-11-23T09:00:00.000Z');

/** A valid identifier made of a number. */
export function demoId(prefix: string, number: number): string {
  return `${prefix}_${String(number).padStart(ID_LENGTH, '0')}`;
}

export interface DemoShop {
  readonly organisation: Organisation;
  readonly distributions: readonly Distribution[];
  readonly shelf: Shelf;
}

/** The association's shop with all nine farms, or Petra Bianca's own when `farm` is set. Nothing is shared between two of them. */
export function demoShop(farm?: 'Ferme Petra Bianca'): DemoShop {
  const rows = farm === undefined ? demoRows : demoRows.filter(([name]) => name === farm);
  const farms = [...new Set(rows.map(([name]) => name))].map((name, index) => seller(name, index + 1));
  const owner = farm === undefined ? seller('Corse Circuits Courts', 99) : farms[0]!;
  const distributions = [
    distribution(owner, farms, 1, { opensAt: -OPEN_DAYS, closesAt: 2, startsAt: 4 }),
    distribution(owner, farms, 2, { opensAt: -OPEN_DAYS, closesAt: 0.05, startsAt: 1 }),
    distribution(owner, farms, 3, { opensAt: 3, closesAt: 9, startsAt: 11 }),
  ];
  return {
    organisation: {
      ...owner,
      kind: farm === undefined ? 'association' : 'farm',
      description: null,
      currency: 'EUR',
      timeZone: 'Europe/Paris',
      phonePolicy: 'optional',
      farms,
    },
    distributions,
    shelf: { organisation: { ...owner, currency: 'EUR' }, distribution: distributions[0]!, farms, products: products(rows, farms) },
  };
}

function seller(name: string, number: number): Seller {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return {
    id: demoId('org', number),
    slug,
    name,
    legalName: `EARL ${name}`,
    address: { street: 'Route de la mer', postcode: '20270', city: 'Aléria', country: 'FR' },
    siret: '00000000000000',
    email: `bonjour@${slug}.example`,
    phone: '04 95 00 00 00',
    termsUrl: `https://${slug}.example/conditions`,
  };
}

/** Days from the demo's now. */
interface DemoDays {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly startsAt: number;
}

function distribution(owner: Seller, farms: readonly Seller[], number: number, days: DemoDays): Distribution {
  const at = (day: number, hours = 0) => new Date(demoNow + day * DAY_MS + hours * HOUR_MS).toISOString();
  const window = { opensAt: at(days.opensAt), closesAt: at(days.closesAt) };
  return {
    id: demoId('dst', number),
    organisationId: owner.id,
    pickupPoint: {
      id: demoId('ppt', number),
      name: number === 1 ? 'Ferme Petra Bianca' : number === 2 ? 'Foyer rural' : 'Place du Marché',
      address: { street: 'Route de la mer', postcode: '20270', city: number === 1 ? 'Aléria' : 'Bastia', country: 'FR' },
      latitude: 42.104,
      longitude: 9.513,
      kind: 'farm',
      access: 'Parking à la ferme',
      timeZone: 'Europe/Paris',
    },
    startsAt: at(days.startsAt, 6),
    endsAt: at(days.startsAt, 9),
    ...window,
    note: null,
    slots: [0, 1, 2].map((index) => ({
      id: demoId('slt', number * 10 + index),
      startsAt: at(days.startsAt, 6 + index),
      endsAt: at(days.startsAt, 7 + index),
      left: [0, 3, 12][index]!,
    })),
    participations: farms.map(
      ({ id, slug, name }, index): Participation => ({ id: demoId('prt', number * 100 + index), farm: { id, slug, name }, ...window }),
    ),
  };
}

function products(rows: readonly DemoRow[], farms: readonly Seller[]): Product[] {
  const byName = new Map<string, Product>();
  rows.forEach((row, index) => {
    const [farm, name, category, picture, description, , , , , , , , , , labels, origin, ingredients, allergens, storage, alcohol] = row;
    const product = byName.get(`${farm} ${name}`) ?? {
      id: demoId('prd', index + 1),
      farmId: farms.find((one) => one.name === farm)!.id,
      name,
      category,
      picture,
      photo: null,
      description: description || null,
      labels: labels.split('; ').filter(Boolean),
      origin: origin || null,
      ingredients: ingredients || null,
      allergens: [...allergens],
      storage: storage || null,
      alcoholBp: alcohol,
      reference: null,
      offers: [],
    };
    product.offers.push(offer(row, index + 1));
    byName.set(`${farm} ${name}`, product);
  });
  return [...byName.values()].sort((a, b) => a.category.localeCompare(b.category, 'fr'));
}

function offer(row: DemoRow, number: number): Offer {
  const [, , , , , sale, name, content, unit, priceCents, vatRateBp, depositCents, available, weighed] = row;
  const isBulk = sale === 'bulk';
  return {
    id: demoId('off', number),
    name,
    sale,
    priceCents,
    vatRateBp,
    depositCents,
    contentQuantity: isBulk ? null : content,
    contentUnit: unit,
    step: isBulk ? content : 1,
    weighed,
    available,
  };
}
