import * as z from 'zod/mini';
import { CodeRequest, Session, SessionRequest } from './auth.ts';
import { deskEndpoints } from './desk-endpoints.ts';
import { DistributionPage } from './distribution.ts';
import { bodyErrors, type EndpointShape } from './endpoint.ts';
import { Impact } from './impact.ts';
import { MyExport, MyOrders, MyOrdersQuery } from './me.ts';
import { Order, OrderChange, OrderRequest, PlacedOrder } from './order.ts';
import { Organisation } from './organisation.ts';
import { PickupPointDetail, PickupPoints } from './pickup-points.ts';
import { PickupPointsQuery } from './pickup-points-query.ts';
import { Places, PlacesQuery } from './places.ts';
import { id, PageQuery, Slug } from './primitives.ts';
import { Quote, QuoteRequest } from './quote.ts';
import type { EndpointName } from './routes.ts';
import { Shelf } from './shelf.ts';

const bySlug = z.object({ slug: Slug });
const byDistribution = z.object({ id: id('distribution') });
const byPickupPoint = z.object({ id: id('pickupPoint') });
const byOrder = z.object({ id: id('order') });
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
    summary:
      'French communes by name or postcode and towns of the countries around by name, or the beginning of either, best first; forgives accents, hyphens and one wrong letter',
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
  ...deskEndpoints,
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
