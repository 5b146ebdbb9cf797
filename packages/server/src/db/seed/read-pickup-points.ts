import type { PickupPoint } from '@cagette/sdk/contract/distribution';
import { parse } from 'csv-parse/sync';
import type { NewPickupPoint } from '../../features/pickup-points/pickup-points.service.ts';

/** A pickup point with its usual opening. */
export interface DemoPoint extends NewPickupPoint {
  /** 1 is Monday. */
  readonly weekday: number;
  /** Wall-clock times, «08:00». */
  readonly from: string;
  readonly to: string;
}

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const KINDS: Readonly<Record<string, PickupPoint['kind']>> = {
  marché: 'market',
  ferme: 'farm',
  association: 'association',
  commerce: 'shop',
  gare: 'station',
  autre: 'other',
};
const TIME_LENGTH = 5;

/** Reads the demo's own list of pickup points; it is known to be well formed. */
export function readPickupPoints(csv: string): DemoPoint[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true, delimiter: ';', bom: true, trim: true });
  return rows.map((row) => ({
    name: row['Nom'] ?? '',
    street: row['Adresse'] ?? '',
    postcode: row['Code postal'] ?? '',
    city: row['Commune'] ?? '',
    latitude: degrees(row['Latitude']),
    longitude: degrees(row['Longitude']),
    kind: KINDS[row['Type'] ?? ''] ?? 'other',
    access: row['Accès'] || null,
    weekday: WEEKDAYS.indexOf(row['Jour'] ?? '') + 1,
    from: (row['De'] ?? '').padStart(TIME_LENGTH, '0'),
    to: (row['À'] ?? '').padStart(TIME_LENGTH, '0'),
  }));
}

function degrees(written: string | undefined): number | null {
  return written ? Number(written.replace(',', '.')) : null;
}
