import type { PickupPoint } from '@cagette/sdk/contract/distribution';
import { foldText } from '../fold-text.ts';

/** What a place is called when it has no name of its own: some are more than a kind. */
export type PlaceSort = PickupPoint['kind'] | 'vendingMachine' | 'beekeeper';

const words: Readonly<Record<PlaceSort, readonly string[]>> = {
  market: ['marche', 'marche couvert', 'halle', 'halles', 'market', 'marketplace', 'markt'],
  farm: ['ferme', 'exploitation', 'exploitation agricole', 'producteur', 'farm', 'hofladen', 'bauernhof'],
  association: ['association', 'amap', 'foyer rural', 'maison de quartier'],
  shop: ['commerce', 'magasin', 'boutique', 'epicerie', 'shop', 'store', 'laden'],
  station: ['gare', 'station', 'train station', 'bahnhof'],
  other: ['autre', 'other'],
  vendingMachine: ['distributeur', 'distributeur automatique', 'vending machine', 'automat'],
  beekeeper: ['apiculteur', 'apicultrice', 'beekeeper', 'imker'],
};
const sorts = new Map(
  (Object.entries(words) as [PlaceSort, readonly string[]][]).flatMap(([sort, names]) => names.map((name) => [name, sort])),
);

/** «Marché», «ferme», `vending_machine`; null for what is not known. */
export function parsePlaceSort(text: string): PlaceSort | null {
  const folded = foldText(text);
  return sorts.get(folded) ?? sorts.get(folded.replace(/s$/, '')) ?? null;
}

/** A machine that sells is a shop, and a beekeeper's house is a farm. */
export function kindOf(sort: PlaceSort): PickupPoint['kind'] {
  if (sort === 'vendingMachine') return 'shop';
  return sort === 'beekeeper' ? 'farm' : sort;
}
