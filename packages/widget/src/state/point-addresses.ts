import type { NextDistribution, PointFeature } from '@cagette/sdk';
import { webAddress } from '../base/web-address.ts';

const POINT = /^ppt_[0-9a-hjkmnp-tv-z]{26}$/;

/** The point that a page's address names by `#point=…`; null when there is none, or what cannot be one. */
export function pointInAddress(hash: string): string | null {
  const id = new URLSearchParams(hash.slice(1)).get('point');
  return id !== null && POINT.test(id) ? id : null;
}

/** A link to a point on this very page. */
export function addressOfPoint({ properties: { id } }: PointFeature): string {
  return `#point=${id}`;
}

/**
 * Where a distribution is ordered: on the page of the shop that the map names, if it is the map's own organisation's, else on the hosted page of who runs it. Both
 * open the distribution by the fragment.
 */
export function shopAddress(
  { id, organisation }: NextDistribution,
  map: { readonly organisation: string; readonly shopUrl: string | null; readonly serverUrl: string; readonly pageUrl: string },
): string {
  const own = map.shopUrl !== null && organisation.slug === map.organisation ? absolute(map.shopUrl, map.pageUrl) : null;
  const url = new URL(own ?? map.serverUrl + organisation.slug);
  url.hash = `distribution=${id}`;
  return url.href;
}

/**
 * The way to a point: a `geo:` address where a device has programs for it, else OpenStreetMap's, which nobody asks anything before the visitor follows it. Where the
 * coordinates are only the commune's or missing, the written address says where to go.
 */
export function wayTo({ geometry, properties: { address, name, isApproximate } }: PointFeature, knowsGeo: boolean): string {
  const written = encodeURIComponent(`${address.street}, ${address.postcode} ${address.city}`);
  const exact = geometry && !isApproximate ? geometry.coordinates : null;
  const place = exact && `${exact[1]},${exact[0]}`;
  if (knowsGeo) return place ? `geo:${place}?q=${place}(${encodeURIComponent(name)})` : `geo:0,0?q=${written}`;
  return place
    ? `https://www.openstreetmap.org/directions?to=${encodeURIComponent(place)}`
    : `https://www.openstreetmap.org/search?query=${written}`;
}

function absolute(address: string, pageUrl: string): string | null {
  return URL.canParse(address, pageUrl) ? webAddress(new URL(address, pageUrl).href) : null;
}
