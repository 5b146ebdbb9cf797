import type { PhonePolicy } from '@cagette/sdk/contract/organisation';
import type { Distribution } from '@cagette/sdk/contract/distribution';
import type { Offer, Product, Shelf } from '@cagette/sdk/contract/shelf';
import type { DistributionRow } from '../distributions/distributions.queries.ts';
import { distributionView } from '../distributions/distributions.view.ts';
import { type OrganisationRow, sellerView } from '../organisations/organisations.view.ts';
import { photoView } from '../photos/photos.view.ts';
import type { listShelfOffers } from '../catalogues/catalogues.service.ts';

type OfferRow = Awaited<ReturnType<typeof listShelfOffers>>[number];

/** An offer with what placing an order needs to know beside what people see. */
export interface ShelfOffer extends Offer {
  readonly productId: string;
  readonly productName: string;
  readonly category: string;
  readonly reference: string | null;
  readonly farmId: string;
  readonly catalogueId: string;
  readonly stockId: number | null;
}

/** Everything about one distribution that pages and orders read: kept in memory, rebuilt when it changed. */
export interface ShelfModel {
  readonly shelf: Shelf;
  readonly distribution: Distribution;
  readonly offers: ReadonlyMap<string, ShelfOffer>;
  /** When the lists went out, or null; no order is taken after. */
  readonly closedAt: string | null;
  readonly kind: 'farm' | 'association';
  readonly phonePolicy: PhonePolicy;
  readonly allowedOrigins: readonly string[];
}

/** Made once: it costs more than sorting a shelf. */
const byName = new Intl.Collator('fr', { numeric: true });

/** Puts rows together. Categories stand in the order of the alphabet, as do products in them; offers from the smallest content up. */
export function shelfModel(
  organisation: OrganisationRow,
  row: DistributionRow,
  offerRows: readonly OfferRow[],
  sellers: readonly OrganisationRow[],
): ShelfModel {
  const distribution = distributionView(row);
  const offers = new Map(offerRows.map((offer) => [offer.id, shelfOffer(offer)]));
  const products = new Map<string, Product>();
  for (const offer of offerRows) {
    const product = products.get(offer.productId) ?? productView(offer);
    product.offers.push(offerView(offer));
    products.set(offer.productId, product);
  }
  const sorted = [...products.values()].sort(
    (a, b) => byName.compare(a.category, b.category) || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
  for (const product of sorted)
    product.offers.sort((a, b) => (a.contentQuantity ?? 0) - (b.contentQuantity ?? 0) || (a.id < b.id ? -1 : 1));
  return {
    shelf: {
      organisation: { ...sellerView(organisation), currency: organisation.currency },
      distribution,
      farms: sellers.map(sellerView),
      products: sorted,
    },
    distribution,
    offers,
    closedAt: row.closedAt,
    kind: organisation.kind,
    phonePolicy: organisation.phonePolicy,
    allowedOrigins: organisation.allowedOrigins,
  };
}

function productView(row: OfferRow): Product {
  const { farmId, category, picture, description, labels, origin, ingredients, allergens, storage, alcoholBp } = row;
  // A product's reference is its only offer's; with several, each offer has its own on the lists.
  return {
    id: row.productId,
    farmId,
    name: row.productName,
    category,
    picture,
    photo: photoView(row),
    description,
    labels,
    origin,
    ingredients,
    allergens,
    storage,
    alcoholBp,
    reference: row.reference,
    offers: [],
  };
}

function offerView(row: OfferRow): Offer {
  const { id, name, sale, priceCents, vatRateBp, depositCents, contentQuantity, contentUnit, step, weighed } = row;
  return {
    id,
    name,
    sale,
    priceCents,
    vatRateBp,
    depositCents,
    contentQuantity,
    contentUnit,
    step,
    weighed,
    available: row.stockMode === 'unlimited' ? null : (row.quantity ?? 0),
  };
}

function shelfOffer(row: OfferRow): ShelfOffer {
  return {
    ...offerView(row),
    productId: row.productId,
    productName: row.productName,
    category: row.category,
    reference: row.reference,
    farmId: row.farmId,
    catalogueId: row.catalogueId,
    stockId: row.stockMode === 'unlimited' ? null : row.stockId,
  };
}
