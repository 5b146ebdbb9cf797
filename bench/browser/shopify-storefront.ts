/** Shopify's Storefront GraphQL API as far as buy-button-js asks it to show products: the same names, prices and pictures as ours, in the shape of its own queries. */

export interface StorefrontProduct {
  /** A whole number, as in `gid://shopify/Product/<id>`. */
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly priceCents: number;
  /** An address. */
  readonly pictureUrl: string;
}

/** What the query of `product.fetchMultiple` is answered with. */
export function storefrontReply(products: readonly StorefrontProduct[]): object {
  return { data: { nodes: products.map(productNode) } };
}

const WHEN = '2026-01-01T00:00:00Z';
const PICTURE_PX = 480;
const lastPage = { hasNextPage: false, hasPreviousPage: false };
const one = (node: object) => ({ pageInfo: lastPage, edges: [{ cursor: 'a', node }] });

function productNode({ id, name, description, priceCents, pictureUrl }: StorefrontProduct): object {
  const image = { id: `gid://shopify/ProductImage/${id}`, src: pictureUrl, altText: null, width: PICTURE_PX, height: PICTURE_PX };
  const price = { amount: (priceCents / 100).toFixed(2), currencyCode: 'EUR' };
  return {
    __typename: 'Product',
    id: `gid://shopify/Product/${id}`,
    availableForSale: true,
    createdAt: WHEN,
    updatedAt: WHEN,
    descriptionHtml: `<p>${description}</p>`,
    description,
    handle: `produit-${id}`,
    productType: '',
    title: name,
    vendor: 'Ferme mesurée',
    publishedAt: WHEN,
    onlineStoreUrl: null,
    options: [{ id: `gid://shopify/ProductOption/${id}`, name: 'Title', values: ['Default Title'] }],
    images: one(image),
    variants: one({
      id: `gid://shopify/ProductVariant/${id}`,
      title: 'Default Title',
      price,
      priceV2: price,
      weight: 0.5,
      available: true,
      sku: null,
      compareAtPrice: null,
      compareAtPriceV2: null,
      image,
      selectedOptions: [{ name: 'Title', value: 'Default Title' }],
      unitPrice: null,
      unitPriceMeasurement: null,
    }),
  };
}
