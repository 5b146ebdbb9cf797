import type { PickupPoint } from '@cagette/sdk';
import { distanceText } from '../../base/distance-text.ts';
import type { Formatter } from '../../base/formatter.ts';
import { nearestMessages } from '../../messages/nearest/nearest-messages.ts';
import { kilometresBetween } from '../../state/kilometres-between.ts';
import { askPosition } from './ask-position.ts';

/**
 * Asks where the visitor is and gives «à 3,2 km» by the id of each point whose coordinates are known, the nearest first; null when there is no position. What
 * happens is `said` meanwhile.
 */
export async function findNearest(
  points: readonly PickupPoint[],
  formatter: Formatter,
  say: (said: string) => void,
): Promise<ReadonlyMap<string, string> | null> {
  const messages = nearestMessages(formatter);
  say(messages.asking);
  const position = await askPosition();
  if (typeof position === 'string') {
    say(messages.noPosition[position]);
    return null;
  }
  say(messages.sorted);
  return new Map(
    points
      .flatMap(({ id, latitude, longitude }) => (latitude === null || longitude === null ? [] : [{ id, latitude, longitude }]))
      .map((point): [id: string, kilometres: number] => [point.id, kilometresBetween(position, point)])
      .sort(([, a], [, b]) => a - b)
      .map(([id, kilometres]) => [id, messages.distance(distanceText(kilometres, formatter.locale))]),
  );
}
