import type { ImportedPointMessages } from './imported-points.messages.ts';

const sorts = {
  market: 'Marché',
  farm: 'Ferme',
  association: 'Association',
  shop: 'Magasin',
  station: 'Gare',
  other: 'Point de retrait',
  vendingMachine: 'Distributeur',
  beekeeper: 'Apiculteur',
};

export const importedPointsFr: ImportedPointMessages = {
  placeName: (sort, town) => `${sorts[sort]}, ${town}`,
  layouts: { spreadsheet: 'tableau', geojson: 'GeoJSON' },
  readAs: (lines, layout, encoding) => `${lines === 1 ? '1 lieu lu' : `${lines} lieux lus`} (${layout}, ${encoding})`,
  whereFeature: (feature, column, value) =>
    [`lieu ${feature}`, column === null ? '' : `propriété « ${column} »`, value === null || value === '' ? '' : `« ${value} »`]
      .filter((part) => part !== '')
      .join(', '),
  changeKinds: { create: 'nouveau', change: 'modifié', absent: 'absent du fichier, gardé' },
  fields: {
    name: 'nom',
    street: 'adresse',
    postcode: 'code postal',
    city: 'commune',
    country: 'pays',
    latitude: 'latitude',
    longitude: 'longitude',
    isApproximate: 'placé au centre de la commune',
    kind: 'type',
    access: 'accès',
    wheelchair: 'accessible en fauteuil',
    usualWeekday: 'jour',
    usualFrom: 'de',
    usualTo: 'à',
    timeZone: 'fuseau horaire',
    reference: 'référence',
  },
  values: {
    market: 'marché',
    farm: 'ferme',
    association: 'association',
    shop: 'magasin',
    station: 'gare',
    other: 'autre',
    true: 'oui',
    false: 'non',
  },
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  moreChanges: (count) => (count === 1 ? 'et un autre, qui n’est pas listé' : `et ${count} autres, qui ne sont pas listés`),
  summary: ({ created, changed, unchanged, absent }) =>
    `${created} à créer, ${changed} à modifier, ${unchanged} sans changement, ${absent === 1 ? '1 absent du fichier et gardé' : `${absent} absents du fichier et gardés`}`,
  written: 'Les points de retrait sont à jour.',
};
