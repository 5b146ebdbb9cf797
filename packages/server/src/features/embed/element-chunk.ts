import type { WidgetFiles } from './widget-files.ts';

/** What the build calls the code that an element begins with. */
const CHUNKS = {
  shop: /^chunks\/shop-[\w-]+\.js$/,
  pickupMap: /^chunks\/pickup-map-[\w-]+\.js$/,
} as const;

export type ElementWithChunk = keyof typeof CHUNKS;

/** Where an element's code is: what the loader will ask for, for a page that knows that it holds that element. Null while the elements are not built. */
export async function elementChunk(bundles: WidgetFiles, element: ElementWithChunk): Promise<string | null> {
  const files = await bundles.load();
  const path = [...(files?.keys() ?? [])].find((one) => CHUNKS[element].test(one));
  return path === undefined ? null : `/embed/v1/${path}`;
}
