import type { Distribution } from '@cagette/sdk';
import { demoId, demoShop, type DemoShop } from './demo-shop.ts';

const DAY_MS = 86_400_000;

/** Fourteen real towns of Corsica with invented collections; how many days after the first, and where. The last two are not on the map. */
const towns: readonly (readonly [
  name: string,
  postcode: string,
  city: string,
  days: number,
  latitude: number | null,
  longitude: number | null,
])[] = [
  ['Place du Marché', '20200', 'Bastia', 0, 42.697, 9.451],
  ['Gare de Corte', '20250', 'Corte', 0, 42.307, 9.151],
  ['Ferme Petra Bianca', '20270', 'Aléria', 0, 42.104, 9.513],
  ['Halle couverte', '20220', 'L’Île-Rousse', 1, 42.635, 8.938],
  ['Office de tourisme', '20260', 'Calvi', 1, 42.567, 8.757],
  ['Place Foch', '20000', 'Ajaccio', 1, 41.919, 8.739],
  ['Foyer rural', '20230', 'San-Nicolao', 1, 42.37, 9.515],
  ['Maison des associations', '20137', 'Porto-Vecchio', 2, 41.591, 9.279],
  ['Citadelle', '20169', 'Bonifacio', 2, 41.387, 9.159],
  ['Marché couvert', '20110', 'Propriano', 2, 41.675, 8.903],
  ['École', '20100', 'Sartène', 2, 41.621, 8.975],
  ['Cave coopérative', '20253', 'Patrimonio', 5, 42.698, 9.361],
  ['Fournil', '20229', 'Piedicroce', 5, null, null],
  ['Salle des fêtes', '20240', 'Ghisonaccia', 5, null, null],
];

/** The association's shop with fourteen places, two of which open later and one of which is full. */
export function manyPlaces(): DemoShop {
  const shop = demoShop();
  const [open, , toCome] = shop.distributions;
  const distributions = towns.map(([name, postcode, city, days, latitude, longitude], index): Distribution => {
    const like = (index === 4 || index === 9 ? toCome : open)!;
    const later = (instant: string) => new Date(Date.parse(instant) + days * DAY_MS).toISOString();
    return {
      ...like,
      id: index === 0 ? like.id : demoId('dst', 100 + index),
      startsAt: later(like.startsAt),
      endsAt: later(like.endsAt),
      closesAt: later(like.closesAt),
      slots: index === 6 ? like.slots.map((slot) => ({ ...slot, left: 0 })) : [],
      pickupPoint: {
        ...like.pickupPoint,
        id: demoId('ppt', 100 + index),
        name,
        address: { ...like.pickupPoint.address, postcode, city },
        latitude,
        longitude,
      },
    };
  });
  return { ...shop, distributions };
}
