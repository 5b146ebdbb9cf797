import type { Organisation, Seller } from '@cagette/sdk/contract/organisation';
import { photoPath } from '@cagette/sdk/contract/photo-size';
import { priceBasis } from '@cagette/sdk/contract/quantity';
import type { Offer, Product, Shelf } from '@cagette/sdk/contract/shelf';
import type { HostedShop } from './hosted.service.ts';
import { placeLd } from './place-json-ld.ts';
import { pointsOf } from './point-list.ts';

const CENTS_PER_UNIT = 100;
/** UN/CEFACT codes, which schema.org asks for. */
const UNIT_CODES = { kilogram: 'KGM', litre: 'LTR', piece: 'C62' } as const;

/** The organisation, where it can be met and what it offers next, in the words of schema.org. */
export function shopJsonLd({ organisation, next, points }: HostedShop, url: string): unknown {
  const graph: unknown[] = [sellerLd(organisation, url), ...pointsOf(points).map((point) => placeLd(point, url))];
  if (next?.isOpen) {
    const farms = new Map(next.shelf.farms.map((farm) => [farm.id, farm]));
    const context = { shelf: next.shelf, url, closesAt: next.distribution.closesAt };
    for (const product of next.shelf.products) graph.push(productLd(product, farms.get(product.farmId) ?? organisation, context));
  }
  return { '@context': 'https://schema.org', '@graph': graph };
}

function sellerLd(organisation: Organisation, url: string): unknown {
  const { address } = organisation;
  return {
    '@type': organisation.kind === 'farm' ? 'LocalBusiness' : 'Organization',
    '@id': `${url}#organisation`,
    url,
    name: organisation.name,
    ...(organisation.description === null ? {} : { description: organisation.description }),
    ...(organisation.email === null ? {} : { email: organisation.email }),
    ...(organisation.phone === null ? {} : { telephone: organisation.phone }),
    ...(address === null
      ? {}
      : {
          address: {
            '@type': 'PostalAddress',
            streetAddress: address.street,
            postalCode: address.postcode,
            addressLocality: address.city,
            addressCountry: address.country,
          },
        }),
  };
}

/** The photo in its full width, or the picture of its category. */
function imageOf({ photo, picture }: Product): string {
  return photo ? photoPath(photo, photo.width) : `pictures/${picture}.svg`;
}

interface OfferContext {
  readonly shelf: Shelf;
  readonly url: string;
  readonly closesAt: string;
}

function productLd(product: Product, farm: Pick<Seller, 'name'>, context: OfferContext): unknown {
  return {
    '@type': 'Product',
    name: product.name,
    category: product.category,
    ...(product.description === null ? {} : { description: product.description }),
    brand: { '@type': 'Brand', name: farm.name },
    image: new URL(`/${imageOf(product)}`, context.url).href,
    offers: product.offers.map((offer) => offerLd(offer, context)),
  };
}

function offerLd(offer: Offer, { shelf, url, closesAt }: OfferContext): unknown {
  const price = decimal(offer.priceCents);
  const { currency } = shelf.organisation;
  const basis = priceBasis(offer);
  return {
    '@type': 'Offer',
    name: offer.name,
    url,
    price,
    priceCurrency: currency,
    availability: `https://schema.org/${offer.available === 0 ? 'SoldOut' : 'InStock'}`,
    availabilityEnds: closesAt,
    ...(basis === 'piece'
      ? {}
      : {
          priceSpecification: {
            '@type': 'UnitPriceSpecification',
            price,
            priceCurrency: currency,
            valueAddedTaxIncluded: true,
            referenceQuantity: { '@type': 'QuantitativeValue', value: 1, unitCode: UNIT_CODES[basis] },
          },
        }),
  };
}

/** «11.90», exactly: no float is made of it. */
function decimal(cents: number): string {
  const rest = cents % CENTS_PER_UNIT;
  return `${(cents - rest) / CENTS_PER_UNIT}.${String(rest).padStart(2, '0')}`;
}
