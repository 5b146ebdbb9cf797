import { dateFormat, formatDay } from '@cagette/sdk/contract/format';
import type { PointFeature } from '@cagette/sdk';
import type { MapViewMessages } from '../../messages/map-view/messages.ts';
import type { MapMarker } from '../../state/map-markers.ts';
import { pointStanding } from '../../state/point-standing.ts';
import type { Look } from './marker-layer.ts';
import { clusterShape, pointShape, stackShape } from './marker-shapes.ts';

/** Later than this, one has to think which month's «mardi 8» is. */
const CLEAR_DAYS_MS = 7 * 86_400_000;

/** From here on a number needs a wider round. */
const HUGE = 10_000;

/** How a marker looks and what it is called: «Marché de Bastia, samedi 28, commandes ouvertes». */
export function markerLook(marker: MapMarker, messages: MapViewMessages, locale: string, now: number): Look {
  if (marker.kind === 'cluster') {
    const { count, open } = marker.cluster;
    return {
      shape: clusterShape(new Intl.NumberFormat(locale).format(count), count, open),
      name: messages.cluster(count, open),
      className: `cluster${count >= HUGE ? ' huge' : ''}`,
    };
  }
  if (marker.kind === 'stack') {
    const isOpen = marker.points.some((point) => pointStanding(point, now) === 'open');
    const names = marker.points.map(({ properties }) => properties.name);
    return {
      shape: stackShape(marker.points.length),
      name: [messages.together(marker.points.length), ...names].join(', '),
      className: `stack${isOpen ? ' open' : ''}`,
    };
  }
  const standing = pointStanding(marker.point, now);
  return {
    shape: pointShape(standing, marker.isChosen),
    name: pointName(marker.point, messages, locale, now),
    className: marker.isChosen ? 'chosen' : standing,
  };
}

/** «Marché de Bastia, samedi 28, commandes ouvertes» */
export function pointName(point: PointFeature, messages: MapViewMessages, locale: string, now: number): string {
  const { name, next, timeZone } = point.properties;
  const standing = pointStanding(point, now);
  if (next === null || standing === 'none') return `${name}, ${next ? messages.closed : messages.nothingPlanned}`;
  const day =
    Date.parse(next.startsAt) - now < CLEAR_DAYS_MS
      ? dateFormat(locale, { weekday: 'long', day: 'numeric', timeZone }).format(new Date(next.startsAt))
      : formatDay(next.startsAt, timeZone, locale);
  return `${name}, ${day}, ${standing === 'open' ? messages.ordersOpen : messages.ordersLater}`;
}
