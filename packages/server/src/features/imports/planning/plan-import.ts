import type { CatalogueFile, CatalogueLine, FaultyLine } from '../catalogue-line.ts';
import { foldText } from '../fold-text.ts';
import type { ImportPlan, NewCatalogue, NewFarm } from './import-plan.ts';
import type { KeptCatalogue } from './kept-catalogue.ts';
import { type MakeId, planFarm } from './plan-farm.ts';
import { freeSlug } from './slug.ts';

export interface PlanContext {
  /** The farms that the importing organisation may write to: itself, or the farms of its network. */
  readonly kept: readonly KeptCatalogue[];
  readonly takenSlugs: ReadonlySet<string>;
  readonly makeId: MakeId;
}

/**
 * Decides what a file changes. Only farms that the file names are touched; a producer that the network does not know becomes a farm of it.
 * Planning the same file on its own outcome plans nothing.
 */
export function planImport(file: CatalogueFile, { kept, takenSlugs, makeId }: PlanContext): ImportPlan {
  const newFarms: NewFarm[] = [];
  const newCatalogues: NewCatalogue[] = [];
  const slugs = new Set(takenSlugs);
  const farmKey = farmKeys(kept);
  const faultyByFarm = Map.groupBy(file.faultyLines, farmKey);
  const plans = [];
  const catalogueIds: string[] = [];
  for (const [key, lines] of Map.groupBy(file.lines, farmKey)) {
    const farm = kept.find((candidate) => candidate.farmId === key) ?? newFarm(lines[0]?.producer ?? '', slugs, newFarms, makeId);
    const catalogueId = farm.catalogueId ?? makeId('catalogue');
    if (farm.catalogueId === null) newCatalogues.push({ id: catalogueId, farmId: farm.farmId, name: farm.farmName });
    catalogueIds.push(catalogueId);
    plans.push(planFarm({ kept: farm, catalogueId, lines, faultyLines: faultyByFarm.get(key) ?? [], given: file.given }, makeId));
  }
  return {
    newFarms,
    newCatalogues,
    catalogueIds,
    createdProducts: plans.flatMap((plan) => plan.createdProducts),
    changedProducts: plans.flatMap((plan) => plan.changedProducts),
    createdOffers: plans.flatMap((plan) => plan.createdOffers),
    changedOffers: plans.flatMap((plan) => plan.changedOffers),
    withdrawnOfferIds: plans.flatMap((plan) => plan.withdrawnOfferIds),
    stockShifts: plans.flatMap((plan) => plan.stockShifts),
    stockResets: plans.flatMap((plan) => plan.stockResets),
    changes: plans.flatMap((plan) => plan.changes),
    unchanged: plans.reduce((sum, plan) => sum + plan.unchanged, 0),
  };
}

/** The id of the kept farm that a line names, else the name itself, folded. A line that names nobody is the importing farm's own. */
function farmKeys(kept: readonly KeptCatalogue[]): (line: CatalogueLine | FaultyLine) => string {
  const exact = new Map(kept.map((farm) => [farm.farmName, farm.farmId]));
  const byName = new Map(kept.flatMap((farm) => [farm.farmSlug, farm.farmName].map((name) => [foldText(name), farm.farmId] as const)));
  return ({ producer }) => {
    if (producer === null) return kept[0]?.farmId ?? '';
    const folded = foldText(producer);
    return exact.get(producer) ?? byName.get(folded) ?? (folded === '' ? producer : folded);
  };
}

function newFarm(name: string, slugs: Set<string>, newFarms: NewFarm[], makeId: MakeId): KeptCatalogue {
  const slug = freeSlug(name, slugs);
  slugs.add(slug);
  const farm = { id: makeId('organisation'), name, slug };
  newFarms.push(farm);
  return { farmId: farm.id, farmName: name, farmSlug: slug, catalogueId: null, products: [], offers: [] };
}
