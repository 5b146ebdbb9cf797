import type { NextDistribution, PickupPoint, PointFeature } from '@cagette/sdk';
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

/** What of an address comes before the town, as far as it is known: a network that came in a file may have none of it. */
export function streetOf({ street, postcode }: PickupPoint['address']): string {
  return [street, postcode].filter(Boolean).join(', ');
}

/**
 * The way to a point: a `geo:` address where a device has programs for it, else OpenStreetMap's, which nobody asks anything before the visitor follows it. Where the
 * coordinates are only the commune's or missing, the written address says where to go; empty where there is none.
 */
export function wayTo({ geometry, properties: { address, name, isApproximate } }: PointFeature, knowsGeo: boolean): string {
  if (geometry && !isApproximate) {
    const [longitude, latitude] = geometry.coordinates;
    const place = `${latitude},${longitude}`;
    if (knowsGeo) return `geo:${place}?q=${place}(${encodeURIComponent(name)})`;
    return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(place)}`;
  }
  const written = `${streetOf(address)} ${address.city}`.trim();
  return written && (knowsGeo ? 'geo:0,0?q=' : 'https://www.openstreetmap.org/search?query=') + encodeURIComponent(written);
}

function absolute(address: string, pageUrl: string): string | null {
  return URL.canParse(address, pageUrl) ? webAddress(new URL(address, pageUrl).href) : null;
}
