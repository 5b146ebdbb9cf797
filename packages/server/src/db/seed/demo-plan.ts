import type { DemoSituation } from './demo-calendar.ts';
import { ASSOCIATION_SLUG, FARM_SLUG } from './demo-organisations.ts';

export interface PlannedDemo {
  readonly organisation: string;
  readonly situation: DemoSituation;
  /** Name and city of the pickup point. */
  readonly point: readonly [name: string, city: string];
  /** Slugs of the farms that take part. */
  readonly farms: readonly string[];
  /** A farm that needs more time and closes earlier. */
  readonly earlyFarm?: string;
  readonly note?: string;
}

export interface DemoOrder {
  readonly organisation: string;
  readonly situation: DemoSituation;
  readonly customer: { readonly name: string; readonly email: string; readonly phone: string };
  /** Reference and quantity: pieces, or grams for what is sold loose. */
  readonly lines: readonly (readonly [reference: string, quantity: number])[];
  /** The first slot, which takes few. */
  readonly inFirstSlot?: true;
  readonly note?: string;
}

const market = ['Place du Marché', 'Bastia'] as const;
const gate = ['Ferme Petra Bianca', 'Aléria'] as const;
/** The pickup points that the farm alone uses. */
export const farmPoints: readonly PlannedDemo['point'][] = [gate, market];

const own = [FARM_SLUG];
const south = ['ferme-petra-bianca', 'charcuterie-u-purcellu', 'volailles-de-la-gravona', 'domaine-di-a-costa', 'miel-d-ascu'];
const north = ['ferme-petra-bianca', 'bergerie-di-l-altu', 'agrumes-san-ghjulianu', 'miel-d-ascu', 'fournil-paysan-di-u-prunu'];
const all = [...new Set([...north, ...south, 'moulin-di-castagniccia'])];
const bags = 'Pensez à vos sacs, et à rapporter bocaux et bouteilles consignés.';

export const demoPlan: readonly PlannedDemo[] = [
  { organisation: FARM_SLUG, situation: 'past', point: gate, farms: own },
  { organisation: FARM_SLUG, situation: 'closed', point: market, farms: own },
  { organisation: FARM_SLUG, situation: 'closing', point: gate, farms: own },
  { organisation: FARM_SLUG, situation: 'open', point: market, farms: own, note: bags },
  { organisation: FARM_SLUG, situation: 'withSlots', point: gate, farms: own, note: 'Entrée par le hangar, la barrière est ouverte.' },
  { organisation: FARM_SLUG, situation: 'later', point: market, farms: own },
  { organisation: FARM_SLUG, situation: 'toCome', point: market, farms: own },
  { organisation: ASSOCIATION_SLUG, situation: 'past', point: market, farms: north },
  { organisation: ASSOCIATION_SLUG, situation: 'closed', point: ['Foyer rural', 'Bastia'], farms: north },
  { organisation: ASSOCIATION_SLUG, situation: 'closing', point: ['Gare de Corte', 'Corte'], farms: north },
  {
    organisation: ASSOCIATION_SLUG,
    situation: 'open',
    point: market,
    farms: all,
    earlyFarm: 'fournil-paysan-di-u-prunu',
    note: bags,
  },
  { organisation: ASSOCIATION_SLUG, situation: 'withSlots', point: ['Place du Marché', 'Ajaccio'], farms: south },
  { organisation: ASSOCIATION_SLUG, situation: 'later', point: ['Office de tourisme', 'Calvi'], farms: all },
  { organisation: ASSOCIATION_SLUG, situation: 'toCome', point: ['Halle couverte', "L'Île-Rousse"], farms: north },
];

const ghjulia = { name: 'Ghjulia Paoli', email: 'ghjulia.paoli@example.org', phone: '06 39 98 00 01' };
const antone = { name: 'Antone Casanova', email: 'antone.casanova@example.org', phone: '06 39 98 00 02' };
const lucie = { name: 'Lucie Marchetti', email: 'lucie.marchetti@example.org', phone: '06 39 98 00 03' };
const yanis = { name: 'Yanis Benali', email: 'yanis.benali@example.org', phone: '06 39 98 00 04' };

export const demoOrders: readonly DemoOrder[] = [
  {
    organisation: FARM_SLUG,
    situation: 'past',
    customer: ghjulia,
    lines: [
      ['PB-PAN-M', 1],
      ['PB-SAU-42', 2],
    ],
  },
  {
    organisation: FARM_SLUG,
    situation: 'past',
    customer: antone,
    lines: [
      ['PB-TOM-01', 1500],
      ['PB-BAS-01', 1],
      ['PB-PDT-02', 1],
    ],
  },
  {
    organisation: FARM_SLUG,
    situation: 'closed',
    customer: lucie,
    lines: [
      ['PB-COU-01', 1000],
      ['PB-SAL-01', 2],
      ['PB-RAD-01', 1],
    ],
  },
  { organisation: FARM_SLUG, situation: 'closed', customer: yanis, lines: [['PB-PAN-P', 1]], note: 'Je passerai plutôt vers midi.' },
  {
    organisation: FARM_SLUG,
    situation: 'withSlots',
    customer: ghjulia,
    lines: [
      ['PB-PAN-M', 1],
      ['PB-SAL-01', 1],
    ],
    inFirstSlot: true,
  },
  {
    organisation: ASSOCIATION_SLUG,
    situation: 'past',
    customer: lucie,
    lines: [
      ['AG-CLE-V', 2000],
      ['MI-PRI-500', 1],
      ['BA-TOM-300', 600],
    ],
  },
  {
    organisation: ASSOCIATION_SLUG,
    situation: 'closed',
    customer: ghjulia,
    lines: [
      ['BA-BRO-500', 1],
      ['FP-CAM-1K', 2],
      ['PB-TOM-01', 1000],
    ],
  },
  {
    organisation: ASSOCIATION_SLUG,
    situation: 'closed',
    customer: antone,
    lines: [
      ['AG-JUS-75', 3],
      ['MI-CHA-250', 1],
    ],
  },
  {
    organisation: ASSOCIATION_SLUG,
    situation: 'closed',
    customer: yanis,
    lines: [
      ['BA-YAO-4', 2],
      ['FP-FIA-4', 1],
      ['AG-CIT-V', 500],
    ],
  },
  {
    organisation: ASSOCIATION_SLUG,
    situation: 'withSlots',
    customer: lucie,
    lines: [
      ['VG-POU-1', 1],
      ['VG-OEU-6', 2],
      ['DC-HUI-50', 1],
    ],
    inFirstSlot: true,
  },
];
