/** An invented farm, as a Cagette server would answer it. */
import type { Distribution } from '../contract/distribution.ts';
import type { Organisation, Seller } from '../contract/organisation.ts';
import type { FoundPlace } from '../contract/places.ts';
import { idPrefixes, type IdKind } from '../contract/primitives.ts';
import type { Offer, Product, Shelf } from '../contract/shelf.ts';

const ID_LENGTH = 26;

export function testId(kind: IdKind, number: number): string {
  return `${idPrefixes[kind]}_${String(number).padStart(ID_LENGTH, '0')}`;
}

export const SLUG = 'ferme-petra-bianca';

const seller: Seller = {
  id: testId('organisation', 1),
  slug: SLUG,
  name: 'Ferme Petra Bianca',
  legalName: 'GAEC Petra Bianca',
  address: { street: 'Lieu-dit Petra Bianca', postcode: '20270', city: 'Aléria', country: 'FR' },
  siret: '00000000000000',
  email: 'bonjour@ferme.example',
  phone: null,
  termsUrl: null,
};

export const organisation: Organisation = {
  ...seller,
  kind: 'farm',
  description: null,
  currency: 'EUR',
  timeZone: 'Europe/Paris',
  phonePolicy: 'optional',
  farms: [seller],
};

const DISTRIBUTIONS = 3;
const FAR = '2099-11-2';

/** Distributions that are open until the end of the century. */
export const distributions: readonly Distribution[] = Array.from({ length: DISTRIBUTIONS }, (_, index) => ({
  id: testId('distribution', index + 1),
  organisationId: seller.id,
  pickupPoint: {
    id: testId('pickupPoint', 1),
    name: 'À la ferme',
    address: { street: 'Lieu-dit Petra Bianca', postcode: '20270', city: 'Aléria', country: 'FR' },
    latitude: 42.1,
    longitude: 9.5,
    kind: 'farm' as const,
    access: null,
    timeZone: 'Europe/Paris',
  },
  startsAt: `${FAR}${index + 1}T08:00:00.000Z`,
  endsAt: `${FAR}${index + 1}T10:00:00.000Z`,
  opensAt: '2020-01-01T00:00:00.000Z',
  closesAt: `${FAR}${index}T08:00:00.000Z`,
  note: null,
  slots: [],
  participations: [],
}));

const offer: Offer = {
  id: testId('offer', 1),
  name: 'pot de 500 g',
  sale: 'each',
  priceCents: 1190,
  vatRateBp: 550,
  depositCents: 20,
  contentQuantity: 500,
  contentUnit: 'g',
  step: 1,
  weighed: false,
  available: null,
};

const product: Product = {
  id: testId('product', 1),
  farmId: seller.id,
  name: 'Miel de châtaignier',
  category: 'Miel',
  picture: 'honey',
  photo: null,
  description: null,
  labels: [],
  origin: 'Corse',
  ingredients: null,
  allergens: [],
  storage: null,
  alcoholBp: null,
  reference: 'MIEL-500',
  offers: [offer],
};

export const HONEY = offer.id;
export const LENTILS = testId('offer', 2);

/** The shelf with so many jars of honey left; lentils are unlimited. */
export function shelfWith(distribution: Distribution, jars: number): Shelf {
  const lentils: Offer = {
    ...offer,
    id: LENTILS,
    name: 'vrac par 250 g',
    sale: 'bulk',
    priceCents: 480,
    depositCents: 0,
    contentQuantity: null,
    step: 250,
  };
  return {
    organisation: { ...seller, currency: 'EUR' },
    distribution,
    farms: [seller],
    products: [
      { ...product, offers: [{ ...offer, available: jars }] },
      {
        ...product,
        id: testId('product', 2),
        name: 'Lentilles',
        category: 'Légumes secs',
        picture: 'pulses',
        reference: null,
        offers: [lentils],
      },
    ],
  };
}

export { seller };

export const commune: FoundPlace = {
  code: '2B009',
  name: 'Aléria',
  postcode: '20270',
  department: { code: '2B', name: 'Haute-Corse' },
  country: { code: 'FR', name: 'France' },
  latitude: 42.104,
  longitude: 9.513,
  isApproximate: false,
};
