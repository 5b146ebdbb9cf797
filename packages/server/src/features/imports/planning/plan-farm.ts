import type { ImportChange } from '@cagette/sdk/contract/desk';
import type { CatalogueLine, FaultyLine, OfferFields, OptionalField } from '../catalogue-line.ts';
import { type ChangedFields, compareOffer, compareProduct, keepUngivenOffer } from './compare-offer.ts';
import type { PlannedOffer, PlannedProduct } from './import-plan.ts';
import type { KeptCatalogue, KeptOffer } from './kept-catalogue.ts';
import { matchOffers } from './match-offers.ts';
import { type ResolvedProduct, resolveProducts } from './resolve-products.ts';
import { shieldedOffers } from './shielded-offers.ts';

export type MakeId = (kind: 'organisation' | 'catalogue' | 'product' | 'offer') => string;

export interface FarmPlan {
  readonly createdProducts: PlannedProduct[];
  readonly changedProducts: PlannedProduct[];
  readonly createdOffers: PlannedOffer[];
  readonly changedOffers: PlannedOffer[];
  readonly withdrawnOfferIds: string[];
  readonly stockShifts: { offerId: string; by: number }[];
  readonly stockResets: string[];
  readonly changes: ImportChange[];
  unchanged: number;
}

interface FarmInput {
  readonly kept: KeptCatalogue;
  readonly catalogueId: string;
  readonly lines: readonly CatalogueLine[];
  readonly faultyLines: readonly FaultyLine[];
  readonly given: ReadonlySet<OptionalField>;
}

/** What the lines of one farm do to its catalogue. Offers that no line is about are withdrawn, unless a faulty line may be about them. */
export function planFarm({ kept, catalogueId, lines, faultyLines, given }: FarmInput, makeId: MakeId): FarmPlan {
  const plan: FarmPlan = {
    createdProducts: [],
    changedProducts: [],
    createdOffers: [],
    changedOffers: [],
    withdrawnOfferIds: [],
    stockShifts: [],
    stockResets: [],
    changes: [],
    unchanged: 0,
  };
  const matches = matchOffers(lines, kept);
  const onSale = lines.filter((line) => !line.withdrawn);
  const products = resolveProducts(onSale, matches, kept, given, () => makeId('product'));
  planProducts(plan, new Set(products.values()), catalogueId);
  for (const line of lines) {
    const before = matches.get(line) ?? null;
    const product = products.get(line);
    if (product === undefined) planWithdrawal(plan, kept, before);
    else planOffer(plan, kept, line, before, product, catalogueId, given, makeId);
  }
  const matched = new Set([...matches.values()].map((offer) => offer.id));
  const shielded = shieldedOffers(kept, faultyLines);
  for (const offer of kept.offers) {
    if (!offer.withdrawn && !matched.has(offer.id) && !shielded.has(offer.id)) planWithdrawal(plan, kept, offer);
  }
  return plan;
}

function planProducts(plan: FarmPlan, products: Iterable<ResolvedProduct>, catalogueId: string): void {
  for (const { id, before, after } of products) {
    const planned = { ...after, id, catalogueId };
    if (before === null) plan.createdProducts.push(planned);
    else if (Object.keys(compareProduct(before, after)).length > 0) plan.changedProducts.push(planned);
  }
}

function planOffer(
  plan: FarmPlan,
  kept: KeptCatalogue,
  line: CatalogueLine,
  before: KeptOffer | null,
  product: ResolvedProduct,
  catalogueId: string,
  given: ReadonlySet<OptionalField>,
  makeId: MakeId,
): void {
  const names = { farmName: kept.farmName, productName: product.after.name };
  if (before === null) {
    plan.createdOffers.push({ ...line.offer, id: makeId('offer'), productId: product.id, catalogueId });
    plan.changes.push({ ...names, kind: 'create', offerName: line.offer.name, reference: line.offer.reference, fields: {} });
    return;
  }
  const after = keepUngivenOffer(line.offer, before, given);
  const productBefore = product.before ?? kept.products.find((candidate) => candidate.id === before.productId);
  const offerFields = compareOffer(before, after);
  const fields: ChangedFields = { ...(productBefore === undefined ? {} : compareProduct(productBefore, product.after)), ...offerFields };
  if (before.withdrawn || before.productId !== product.id || Object.keys(offerFields).length > 0) {
    plan.changedOffers.push({ ...after, id: before.id, productId: product.id, catalogueId });
  }
  planStock(plan, before, after);
  if (before.withdrawn) plan.changes.push({ ...names, kind: 'restore', offerName: after.name, reference: after.reference, fields });
  else if (Object.keys(fields).length > 0)
    plan.changes.push({ ...names, kind: 'change', offerName: after.name, reference: after.reference, fields });
  else plan.unchanged++;
}

/**
 * What is left is never what the file says, because orders have come since the farm counted: only a new figure of the farm's moves it, and by the
 * difference. What is counted in another unit or another way begins anew.
 */
function planStock(plan: FarmPlan, before: KeptOffer, after: OfferFields): void {
  const sameCount =
    before.stockMode === after.stockMode &&
    before.sale === after.sale &&
    (after.sale !== 'bulk' || before.contentUnit === after.contentUnit);
  if (!sameCount) plan.stockResets.push(before.id);
  else if (before.declaredStock !== null && after.declaredStock !== null && before.declaredStock !== after.declaredStock) {
    plan.stockShifts.push({ offerId: before.id, by: after.declaredStock - before.declaredStock });
  }
}

function planWithdrawal(plan: FarmPlan, kept: KeptCatalogue, offer: KeptOffer | null): void {
  if (offer === null || offer.withdrawn) {
    plan.unchanged++;
    return;
  }
  const productName = kept.products.find((product) => product.id === offer.productId)?.name ?? '';
  plan.withdrawnOfferIds.push(offer.id);
  plan.changes.push({
    kind: 'withdraw',
    farmName: kept.farmName,
    productName,
    offerName: offer.name,
    reference: offer.reference,
    fields: {},
  });
}
