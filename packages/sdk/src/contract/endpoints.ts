import * as z from 'zod/mini';
import { CodeRequest, Session, SessionRequest } from './auth.ts';
import { DeskOrders, HarvestList, ImportReport, PointImportReport } from './desk.ts';
import { DistributionPage } from './distribution.ts';
import type { EndpointShape } from './endpoint.ts';
import { Impact } from './impact.ts';
import { MyExport, MyOrders, MyOrdersQuery } from './me.ts';
import { Acceptance, Affiliation, AffiliationChange, Affiliations, DeskParticipations, Invitation, InvitationRequest } from './network.ts';
import { Order, OrderChange, OrderRequest, PlacedOrder } from './order.ts';
import { Organisation } from './organisation.ts';
import { PickupPointDetail, PickupPoints } from './pickup-points.ts';
import { PickupPointsQuery } from './pickup-points-query.ts';
import { Places, PlacesQuery } from './places.ts';
import { id, PageQuery, Slug } from './primitives.ts';
import { Quote, QuoteRequest } from './quote.ts';
import type { EndpointName } from './routes.ts';
import { Photo, Shelf } from './shelf.ts';

const bySlug = z.object({ slug: Slug });
const byDistribution = z.object({ id: id('distribution') });
const byParticipation = z.object({ id: id('distribution'), farm: Slug });
const byPickupPoint = z.object({ id: id('pickupPoint') });
const byProduct = z.object({ id: id('product') });
const byAffiliation = z.object({ id: id('affiliation') });
const byInvitation = z.object({ id: id('invitation') });
const byOrder = z.object({ id: id('order') });
const bodyErrors = ['body.invalidJson', 'body.tooLarge', 'body.unsupportedType'] as const;
const lineErrors = [
  'lines.refused',
  'window.notOpen',
  'window.closed',
  'stock.short',
  'total.changed',
  'slot.required',
  'slot.notFound',
  'slot.full',
] as const;

/** `true`, `1` or an empty value in a query string. */
const Flag = z.pipe(
  z.optional(z.enum(['', '1', 'true', '0', 'false'])),
  z.transform((value: '' | '1' | 'true' | '0' | 'false' | undefined) => value === '' || value === '1' || value === 'true'),
);

/** Every endpoint under `/v1`. The server's routes, the OpenAPI document and the SDK's types all come from here. */
export const endpoints = {
  getOrganisation: {
    summary: 'Who sells or coordinates, and the farms of its network',
    access: 'public',
    params: bySlug,
    response: Organisation,
    status: 200,
    errors: ['organisation.notFound'],
  },
  listDistributions: {
    summary: 'Distributions whose collection has not ended, by start',
    access: 'public',
    params: bySlug,
    query: PageQuery,
    response: DistributionPage,
    status: 200,
    errors: ['organisation.notFound'],
  },
  listPickupPoints: {
    summary: 'Where orders can be collected, as GeoJSON: with a box and a zoom what a map shows, clustered, else a list',
    access: 'public',
    params: bySlug,
    query: PickupPointsQuery,
    response: PickupPoints,
    status: 200,
    errors: ['organisation.notFound'],
  },
  getPickupPoint: {
    summary: 'One pickup point, with at most 20 of its coming distributions, of whoever runs them',
    access: 'public',
    params: byPickupPoint,
    response: PickupPointDetail,
    status: 200,
    errors: ['pickupPoint.notFound'],
  },
  getImpact: {
    summary: 'What was achieved: households, orders, money to farms, kilometres and kilos, by month and since the beginning',
    access: 'public',
    params: bySlug,
    response: Impact,
    status: 200,
    errors: ['organisation.notFound'],
  },
  getShelf: {
    summary: 'What can be ordered for one distribution, with prices and what is left',
    access: 'public',
    params: byDistribution,
    response: Shelf,
    status: 200,
    errors: ['distribution.notFound'],
  },
  watchShelf: {
    summary: 'Stock and window changes as server-sent events; resumes after Last-Event-ID',
    access: 'public',
    params: byDistribution,
    response: 'events',
    status: 200,
    errors: ['distribution.notFound'],
  },
  searchPlaces: {
    summary: 'Communes by name or postcode, or the beginning of either, best first; forgives accents, hyphens and one wrong letter',
    access: 'public',
    query: PlacesQuery,
    response: Places,
    status: 200,
    errors: [],
  },
  createQuote: {
    summary: 'Prices lines as an order would be priced, and says what would stop it',
    access: 'public',
    body: QuoteRequest,
    response: Quote,
    status: 200,
    errors: [...bodyErrors, 'distribution.notFound'],
  },
  placeOrder: {
    summary: 'Places an order, or adds to the one the customer already has in this distribution',
    access: 'public',
    body: OrderRequest,
    response: PlacedOrder,
    status: 201,
    idempotent: true,
    errors: [
      ...bodyErrors,
      ...lineErrors,
      'distribution.notFound',
      'phone.required',
      'origin.forbidden',
      'idempotency.required',
      'idempotency.reused',
      'order.changedMeanwhile',
      'auth.invalid',
      'link.invalid',
      'link.expired',
    ],
  },
  getOrder: { summary: 'One order', access: 'order', params: byOrder, response: Order, status: 200, errors: ['order.notFound'] },
  changeOrder: {
    summary: 'Makes an order what the body says, until orders close',
    access: 'order',
    params: byOrder,
    body: OrderChange,
    response: Order,
    status: 200,
    errors: [...bodyErrors, ...lineErrors, 'order.notFound', 'order.notChangeable', 'order.changedMeanwhile', 'origin.forbidden'],
  },
  cancelOrder: {
    summary: 'Cancels an order until orders close; cancelling again answers the same',
    access: 'order',
    params: byOrder,
    response: Order,
    status: 200,
    errors: [
      'order.notFound',
      'order.notChangeable',
      'order.changedMeanwhile',
      'window.notOpen',
      'window.closed',
      'lines.refused',
      'origin.forbidden',
    ],
  },
  requestCode: {
    summary: 'Sends a six-digit code to an address that is known here; answers the same for any address',
    access: 'public',
    body: CodeRequest,
    response: null,
    status: 202,
    errors: [...bodyErrors],
  },
  createSession: {
    summary: 'Signs in with a code',
    access: 'public',
    body: SessionRequest,
    response: Session,
    status: 201,
    errors: [...bodyErrors, 'code.invalid', 'code.exhausted'],
  },
  deleteSession: { summary: 'Signs out', access: 'customer', response: null, status: 204, errors: [] },
  listMyOrders: {
    summary: 'The orders of the signed-in customer, newest first; those of one organisation with `organisation`',
    access: 'customer',
    query: MyOrdersQuery,
    response: MyOrders,
    status: 200,
    errors: [],
  },
  exportMe: {
    summary: 'Everything that is kept about the signed-in customer',
    access: 'customer',
    response: MyExport,
    status: 200,
    errors: [],
  },
  eraseMe: {
    summary: 'Erases what is kept about the signed-in customer; orders keep amounts',
    access: 'customer',
    response: null,
    status: 204,
    errors: [],
  },
  listDeskOrders: {
    summary: 'The orders of a distribution; a participating farm sees its own lines',
    access: 'desk',
    params: byDistribution,
    query: PageQuery,
    response: DeskOrders,
    status: 200,
    errors: ['distribution.notFound'],
  },
  getHarvestList: {
    summary: 'Totals by product; as CSV with `format=csv`',
    access: 'desk',
    params: byDistribution,
    query: z.object({ format: z._default(z.enum(['json', 'csv']), 'json') }),
    response: HarvestList,
    status: 200,
    errors: ['distribution.notFound'],
  },
  setProductPhoto: {
    summary:
      'Makes a picture (JPEG, PNG, WebP or AVIF) the photo of a product, turned upright, without its metadata; the one before is forgotten',
    access: 'desk',
    params: byProduct,
    body: 'file',
    response: Photo,
    status: 200,
    errors: ['body.tooLarge', 'product.notFound', 'photo.notSupported', 'photo.unreadable', 'photo.tooManyPixels', 'photo.tooSmall'],
  },
  removeProductPhoto: {
    summary: 'Takes the photo of a product away; the picture of its category is shown again',
    access: 'desk',
    params: byProduct,
    response: null,
    status: 204,
    errors: ['product.notFound'],
  },
  importCatalogue: {
    summary: 'Reads a catalogue file (CSV or XLSX) and says what changes; writes unless `dryRun` or faults stop it',
    access: 'desk',
    body: 'file',
    query: z.object({ organisation: z.optional(Slug), dryRun: Flag, skipFaulty: Flag }),
    response: ImportReport,
    status: 200,
    errors: ['body.tooLarge', 'import.faulty', 'organisation.notFound'],
  },
  importPickupPoints: {
    summary:
      'Reads a file of pickup points (CSV, XLSX or GeoJSON) and says what changes; writes unless `dryRun` or faults stop it; deletes none',
    access: 'desk',
    body: 'file',
    query: z.object({ organisation: z.optional(Slug), dryRun: Flag, skipFaulty: Flag }),
    response: PointImportReport,
    status: 200,
    errors: ['body.tooLarge', 'import.pointsFaulty', 'organisation.notFound'],
  },
  listAffiliations: {
    summary: 'The farms of the caller’s association or the associations of their farm, and the open invitations to or from them',
    access: 'desk',
    response: Affiliations,
    status: 200,
    errors: [],
  },
  inviteFarm: {
    summary:
      'Invites a farm to an association’s network by e-mail, the same whether the address is known here or not; asked again it is mailed again at most once a day',
    access: 'desk',
    body: InvitationRequest,
    response: Invitation,
    status: 201,
    errors: [
      ...bodyErrors,
      'organisation.notFound',
      'organisation.notAssociation',
      'invitation.ownAddress',
      'invitation.declined',
      'affiliation.exists',
    ],
  },
  changeAffiliation: {
    summary: 'Changes which catalogue a farm offers through an association; distributions that have opened keep what they have',
    access: 'desk',
    params: byAffiliation,
    body: AffiliationChange,
    response: Affiliation,
    status: 200,
    errors: [...bodyErrors, 'affiliation.notFound', 'catalogue.notFound'],
  },
  endAffiliation: {
    summary: 'Ends an affiliation, from either side; distributions that have opened go on with the farm, and every order stands',
    access: 'desk',
    params: byAffiliation,
    response: null,
    status: 204,
    errors: ['affiliation.notFound'],
  },
  acceptInvitation: {
    summary: 'Accepts an invitation for a farm, with the catalogue that it offers, or for a farm that this creates',
    access: 'desk',
    params: byInvitation,
    body: Acceptance,
    response: Affiliation,
    status: 201,
    errors: [
      ...bodyErrors,
      'invitation.notFound',
      'invitation.answered',
      'invitation.expired',
      'affiliation.exists',
      'farm.required',
      'catalogue.notFound',
    ],
  },
  closeInvitation: {
    summary: 'Declines an invitation, or withdraws it when the caller’s association sent it; again changes nothing',
    access: 'desk',
    params: byInvitation,
    response: null,
    status: 204,
    errors: ['invitation.notFound', 'invitation.answered'],
  },
  listParticipations: {
    summary: 'The farms that take part in a distribution, each with its catalogue and its window; for a farm itself alone',
    access: 'desk',
    params: byDistribution,
    response: DeskParticipations,
    status: 200,
    errors: ['distribution.notFound'],
  },
  withdrawParticipation: {
    summary: 'Takes a farm out of a distribution before its orders open; by the farm or by who runs the distribution',
    access: 'desk',
    params: byParticipation,
    response: null,
    status: 204,
    errors: ['distribution.notFound', 'participation.notFound', 'participation.opened'],
  },
} as const satisfies Record<EndpointName, EndpointShape>;
export type Endpoints = typeof endpoints;

type InputOf<S> = S extends z.ZodMiniType ? z.input<S> : undefined;
type OutputOf<S> = S extends z.ZodMiniType ? z.output<S> : undefined;

/** What the caller sends in the path. */
export type ParamsIn<Name extends EndpointName> = Endpoints[Name] extends { readonly params: infer S } ? InputOf<S> : undefined;
export type QueryIn<Name extends EndpointName> = Endpoints[Name] extends { readonly query: infer S } ? InputOf<S> : undefined;
export type BodyIn<Name extends EndpointName> = Endpoints[Name] extends { readonly body: infer S }
  ? S extends 'file'
    ? Uint8Array | Blob
    : InputOf<S>
  : undefined;
/** What the server's code receives, parsed. */
export type ParamsOut<Name extends EndpointName> = Endpoints[Name] extends { readonly params: infer S } ? OutputOf<S> : undefined;
export type QueryOut<Name extends EndpointName> = Endpoints[Name] extends { readonly query: infer S } ? OutputOf<S> : undefined;
export type BodyOut<Name extends EndpointName> = Endpoints[Name] extends { readonly body: infer S }
  ? S extends 'file'
    ? Uint8Array
    : OutputOf<S>
  : undefined;
/** What the endpoint answers. */
export type ReplyOf<Name extends EndpointName> = Endpoints[Name]['response'] extends z.ZodMiniType
  ? z.output<Endpoints[Name]['response']>
  : undefined;
