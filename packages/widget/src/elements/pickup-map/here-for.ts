import type { Origin } from '../../state/map-query.ts';
import type { Here } from '../../state/here.ts';

/** From where the visitor looks, as the map shows it: the very same for the same place, because the map goes there when it is set anew. `you` names their own position. */
export function hereFor(origin: Origin | null, you: string, before: Here | null): Here | null {
  if (!origin) return null;
  const { latitude, longitude, label } = { ...origin, label: origin.label ?? you };
  const isSame = before?.latitude === latitude && before.longitude === longitude && before.label === label;
  return isSame ? before : { latitude, longitude, label };
}
