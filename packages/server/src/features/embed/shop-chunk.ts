import type { WidgetFiles } from './widget-files.ts';

const SHOP = /^chunks\/shop-[\w-]+\.js$/;

/** Where the shop's code is: what the loader will ask for, for a page that knows that it holds a shop. Null while the elements are not built. */
export async function shopChunk(bundles: WidgetFiles): Promise<string | null> {
  const files = await bundles.load();
  const path = [...(files?.keys() ?? [])].find((one) => SHOP.test(one));
  return path === undefined ? null : `/embed/v1/${path}`;
}
