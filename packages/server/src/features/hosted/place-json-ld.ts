import type { PointFeature } from '@cagette/sdk/contract/pickup-points';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/**
 * A pickup point as https://schema.org/Place: what is not known is left out. `geo` only where somebody measured it, not for the middle of a commune; hours only for
 * a usual collection with both its times; the next collection as an event there.
 *
 * @param page address of the page that shows it, without fragment
 */
export function placeLd({ id, geometry, properties }: PointFeature, page: string): Record<string, unknown> {
  const { name, address, access, wheelchair, isApproximate, usual, next } = properties;
  const day = usual === null ? undefined : DAYS[usual.weekday - 1];
  const postalAddress = addressLd(address);
  return {
    '@type': 'Place',
    '@id': `${page}#${id}`,
    url: `${page}#point=${id}`,
    name,
    address: postalAddress,
    ...(access === null ? {} : { description: access }),
    ...(geometry === null || isApproximate
      ? {}
      : { geo: { '@type': 'GeoCoordinates', latitude: geometry.coordinates[1], longitude: geometry.coordinates[0] } }),
    ...(wheelchair === null
      ? {}
      : { amenityFeature: { '@type': 'LocationFeatureSpecification', name: 'Wheelchair access', value: wheelchair } }),
    ...(usual === null || usual.from === null || usual.to === null || day === undefined
      ? {}
      : {
          openingHoursSpecification: {
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: `https://schema.org/${day}`,
            opens: usual.from,
            closes: usual.to,
          },
        }),
    ...(next === null
      ? {}
      : {
          event: {
            '@type': 'SaleEvent',
            name: next.organisation.name,
            startDate: next.startsAt,
            endDate: next.endsAt,
            location: { '@type': 'Place', name, address: postalAddress },
            url: `${new URL(`/${next.organisation.slug}`, page).href}#distribution=${next.id}`,
          },
        }),
  };
}

function addressLd({ street, postcode, city, country }: PointFeature['properties']['address']): Record<string, string> {
  const parts = { streetAddress: street, postalCode: postcode, addressLocality: city, addressCountry: country };
  return { '@type': 'PostalAddress', ...Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== '')) };
}
