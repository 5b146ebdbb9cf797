import type { Layout } from '../layouts/layout.ts';

/** Pickup points, in French, English and the words of OpenStreetMap and of our own export. */
export const pointsLayout: Layout<'pickupPoints'> = {
  name: 'pickupPoints',
  headers: {
    pointName: ['Nom', 'Nom du lieu', 'Nom du point de retrait', 'Point de retrait', 'Lieu', 'Libellé', 'Name', 'Pickup point', 'Place'],
    houseNumber: ['Numéro', 'Numéro de voie', 'House number', 'addr:housenumber'],
    street: ['Adresse', 'Rue', 'Voie', 'Street', 'Address', 'addr:street'],
    postcode: ['Code postal', 'CP', 'Postcode', 'Postal code', 'Zip', 'Zip code', 'PLZ', 'addr:postcode'],
    city: ['Commune', 'Ville', 'Localité', 'City', 'Town', 'Ort', 'addr:city'],
    country: ['Pays', 'Country', 'Country code', 'addr:country'],
    latitude: ['Latitude', 'Lat', 'Y'],
    longitude: ['Longitude', 'Long', 'Lon', 'Lng', 'X'],
    isApproximate: ['Approximatif', 'Approximate', 'isApproximate'],
    weekday: ['Jour', 'Jour de retrait', 'Day', 'Weekday', 'usualWeekday'],
    from: ['De', 'Début', 'Heure de début', 'Ouverture', 'From', 'Opens', 'Start', 'usualFrom'],
    to: ['À', 'Jusqu’à', 'Fin', 'Heure de fin', 'Fermeture', 'To', 'Until', 'Closes', 'End', 'usualTo'],
    kind: ['Type', 'Type de lieu', 'Genre', 'Nature', 'Kind'],
    access: ['Accès', 'Accessibilité', 'Consignes d’accès', 'Access', 'How to get in'],
    wheelchair: ['Fauteuil', 'Accessible en fauteuil', 'PMR', 'Wheelchair'],
    timeZone: ['Fuseau horaire', 'Time zone', 'timeZone'],
    reference: ['Référence', 'Réf', 'Identifiant', 'Reference', 'Ref', 'Id', '@id'],
  },
  ignored: [],
  required: [['pointName'], ['city', 'postcode', 'latitude']],
  telling: [],
};
