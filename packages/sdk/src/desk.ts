/** The farm's side of the API, apart from the customer's so that a shop does not carry it. */
import type { DeskOrders, HarvestList } from './contract/desk.ts';
import { createList, type List, type ListOptions } from './list.ts';
import { affiliations, type Affiliations } from './resources/affiliations.ts';
import { auth, type Auth } from './resources/auth.ts';
import { imports, type Imports } from './resources/imports.ts';
import { participations, type Participations } from './resources/participations.ts';
import { photos, type Photos } from './resources/photos.ts';
import { createTransport, type TransportOptions } from './transport.ts';

export type {
  DeskOrder,
  DeskOrders,
  HarvestLine,
  HarvestList,
  ImportChange,
  ImportFault,
  ImportReport,
  PointChange,
  PointImportReport,
} from './contract/desk.ts';
export type {
  Acceptance,
  Affiliation,
  Affiliations as Network,
  DeskParticipation,
  DeskParticipations,
  Invitation,
  InvitationRequest,
  NewFarm,
  ParticipationRequest,
} from './contract/network.ts';
export type { Photo } from './contract/shelf.ts';
export type { Affiliations } from './resources/affiliations.ts';
export type { ImportOptions, Imports } from './resources/imports.ts';
export type { Participations } from './resources/participations.ts';
export type { Photos } from './resources/photos.ts';

export interface DeskOptions extends TransportOptions {
  /** A server-to-server key (`sk_…`). Never put one in a page: there, a person with a role signs in. */
  readonly key?: string;
}

/** Every call throws ApiError `auth.required`, `auth.invalid` or `auth.forbidden` when the key or the person's role does not open it. */
export interface Desk {
  /** The orders of a distribution; a participating farm sees its own lines and their total. */
  orders(distributionId: string, options?: ListOptions): List<DeskOrders>;
  /** Totals by product. @throws ApiError `distribution.notFound` */
  harvestList(distributionId: string, options?: { readonly signal?: AbortSignal }): Promise<HarvestList>;
  /** The same as CSV that a spreadsheet opens. */
  harvestListCsv(distributionId: string, options?: { readonly signal?: AbortSignal }): Promise<string>;
  /** An association's network: who belongs to it and who is invited. */
  readonly affiliations: Affiliations;
  readonly participations: Participations;
  readonly imports: Imports;
  readonly photos: Photos;
  readonly auth: Auth;
}

/** @example const desk = createDesk({ baseUrl: 'https://cagette.example', key: process.env.CAGETTE_KEY }); */
export function createDesk(options: DeskOptions): Desk {
  const transport = createTransport(options);
  const access = () => ({ token: options.key, signedIn: true });
  return {
    orders: (id, { limit, signal } = {}) =>
      createList(async (cursor) => transport.reply('listDeskOrders', { params: { id }, query: { limit, cursor }, signal, ...access() })),
    harvestList: async (id, { signal } = {}) => transport.reply('getHarvestList', { params: { id }, signal, ...access() }),
    harvestListCsv: async (id, { signal } = {}) =>
      transport.text('getHarvestList', { params: { id }, query: { format: 'csv' }, signal, ...access() }, 'text/csv'),
    affiliations: affiliations(transport, access),
    participations: participations(transport, access),
    imports: imports(transport, access),
    photos: photos(transport, access),
    auth: auth(transport),
  };
}
