import type { NextDistribution, PickupPoint, PointFeature, PointProperties } from '@cagette/sdk';
import { demoId, demoNow } from './demo-shop.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Row = readonly [
  name: string,
  kind: PickupPoint['kind'],
  street: string,
  postcode: string,
  city: string,
  /** In how many days orders close; null when nothing is planned. */
  closes: number | null,
  longitude: number | null,
  latitude: number | null,
  more?: Partial<PointProperties>,
];

const farms = [
  ['ferme-petra-bianca', 'Ferme Petra Bianca'],
  ['bergerie-di-l-altu', 'Bergerie di l’Altu'],
  ['miel-d-ascu', 'Miel d’Ascu'],
  ['agrumes-san-ghjulianu', 'Agrumes San Ghjulianu'],
  ['fournil-paysan-di-u-prunu', 'Fournil paysan di u Prunu'],
  ['domaine-di-a-costa', 'Domaine di a Costa'],
].map(([slug = '', name = '']) => ({ slug, name }));

/** Real towns of Corsica with invented collections; one has coordinates and no address, the last two are nowhere on a map, or only roughly. */
const rows: readonly Row[] = [
  ['Gare de Bastia', 'station', 'Avenue Maréchal Sébastiani', '20200', 'Bastia', 0.1, 9.4451, 42.7022, { wheelchair: true }],
  ['Marché du Fium’Orbu', 'market', 'Place du Village', '20240', 'Ghisonaccia', 1.2, 9.4045, 42.0156],
  ['Gare de Corte', 'station', 'Place de la Gare', '20250', 'Corte', 2, 9.1552, 42.3066, { access: 'Quai du côté des bus, sous l’auvent' }],
  ['Ferme Petra Bianca', 'farm', 'Lieu-dit Casabianda', '20270', 'Aléria', 3, 9.5136, 42.1042, { wheelchair: false }],
  ['Halle couverte', 'market', 'Place Paoli', '20220', 'L’Île-Rousse', 4, 8.9381, 42.6349, { wheelchair: true }],
  ['Biocoop de Calvi', 'shop', 'Route de l’Aéroport', '20260', 'Calvi', 5, 8.7574, 42.5667],
  ['Place Foch', 'market', 'Place Foch', '20000', 'Ajaccio', 5, 8.7386, 41.9192],
  ['Foyer rural', 'association', 'Moriani-Plage', '20230', 'San-Nicolao', -1, 9.515, 42.37],
  ['Maison des associations', 'association', 'Rue Pasteur', '20137', 'Porto-Vecchio', 9, 9.279, 41.591],
  ['Citadelle', 'other', 'Haute ville', '20169', 'Bonifacio', 9, 9.159, 41.387],
  [
    'Marché couvert',
    'market',
    'Quai Saint-Érasme',
    '20110',
    'Propriano',
    null,
    8.903,
    41.675,
    { usual: { weekday: 6, from: '08:00', to: '12:30' } },
  ],
  ['Domaine di a Costa', 'farm', '', '', '', null, 8.975, 41.621],
  ['Cave coopérative', 'shop', 'Village', '20253', 'Patrimonio', null, 9.361, 42.698, { isApproximate: true }],
  ['Fournil du village', 'other', 'Hameau de Piedicroce', '20229', 'Piedicroce', null, null, null],
];

/** The points of the association's network, as the server has them at `demoNow`. */
export function manyPoints(): PointFeature[] {
  return rows.map(([name, kind, street, postcode, city, closes, longitude, latitude, more = {}], index): PointFeature => {
    const next = closes === null || closes < 0 ? null : nextAt(index, closes);
    const id = demoId('ppt', index + 1);
    return {
      type: 'Feature',
      id,
      geometry: longitude === null || latitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] },
      properties: {
        cluster: false,
        id,
        name,
        kind,
        address: { street, postcode, city, country: 'FR' },
        access: null,
        wheelchair: null,
        timeZone: 'Europe/Paris',
        isApproximate: false,
        organisation: { slug: 'corse-circuits-courts', name: 'Corse Circuits Courts' },
        usual: null,
        farms: next ? farms.slice(0, 1 + (index % farms.length)) : [],
        weekdays: next ? [new Date(next.startsAt).getUTCDay() || 7] : more.usual ? [more.usual.weekday] : [],
        next,
        metres: null,
        ...more,
      },
    };
  });
}

/** Another many of them, as a whole country has: `count` points spread over a grid. */
export function countryOfPoints(count: number): PointFeature[] {
  const [like] = manyPoints();
  return Array.from({ length: count }, (_, index) => {
    const id = demoId('ppt', 1000 + index);
    return {
      ...like!,
      id,
      geometry: { type: 'Point', coordinates: [(index % 100) / 10, 42 + Math.floor(index / 100) / 50] },
      properties: { ...like!.properties, id, name: `Lieu ${index + 1}` },
    };
  });
}

function nextAt(index: number, closes: number): NextDistribution {
  const at = (days: number, hours = 0) => new Date(demoNow + days * DAY_MS + hours * HOUR_MS).toISOString();
  // Those that close in more than a week open in three days.
  return {
    id: demoId('dst', 200 + index),
    organisation:
      index === 5
        ? { slug: 'bergerie-di-l-altu', name: 'Bergerie di l’Altu' }
        : { slug: 'corse-circuits-courts', name: 'Corse Circuits Courts' },
    opensAt: at(closes > 7 ? 3 : -5),
    closesAt: at(closes),
    startsAt: at(Math.ceil(closes) + 1, 7),
    endsAt: at(Math.ceil(closes) + 1, 10),
  };
}
