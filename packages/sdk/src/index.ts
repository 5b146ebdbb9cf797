export { createCagette, type Cagette, type CagetteOptions } from './client.ts';
export {
  AbortError,
  ApiError,
  CagetteError,
  isAbortError,
  isApiError,
  isCagetteError,
  isNetworkError,
  isTimeoutError,
  isUnexpectedReplyError,
  NetworkError,
  TimeoutError,
  UnexpectedReplyError,
  type AnyApiError,
} from './errors.ts';
export { createCustomer, type Customer } from './customer.ts';
export { createFinder, type Finder } from './finder.ts';
export { createIdempotencyKey } from './idempotency-key.ts';
export type { List, ListOptions } from './list.ts';
export type { Auth } from './resources/auth.ts';
export type { Distributions } from './resources/distributions.ts';
export { impact as createImpactReader, type ImpactReader } from './resources/impact.ts';
export type { Me } from './resources/me.ts';
export type { OrderAccess, Orders } from './resources/orders.ts';
export type { Organisations } from './resources/organisations.ts';
export type { PlaceSearch } from './resources/places.ts';
export type { PickupPoints, PointFilters, PointList, PointListOptions, PointPage } from './resources/pickup-points.ts';
export type { Quotes } from './resources/quotes.ts';
export type { Shelves } from './resources/shelves.ts';
export { createReader, type Reader } from './reader.ts';
export type { RetryOptions } from './retry.ts';
export { memorySession, type SessionStore } from './session.ts';
export { storageSession, type StringStorage } from './storage-session.ts';
export { createTransport, type Transport, type TransportOptions } from './transport.ts';
export type { ReplyValidator } from './validator.ts';

export type { Role, Session } from './contract/auth.ts';
export type { OrderWindow, WindowState } from './contract/calendar.ts';
export type { Distribution, DistributionPage, Participation, PickupPoint, Slot } from './contract/distribution.ts';
export type { ErrorCode, ParamsOf, ValidationIssue } from './contract/errors.ts';
export type { Impact, ImpactFigures, ImpactMonth, ImpactPeriod } from './contract/impact.ts';
export type { MyExport, MyOrders } from './contract/me.ts';
export type { Contact, Order, OrderChange, OrderLine, OrderRequest, PlacedOrder } from './contract/order.ts';
export type { OrderState } from './contract/order-state.ts';
export type { Organisation, Seller } from './contract/organisation.ts';
export type { FoundPlace, Places } from './contract/places.ts';
export type {
  BoundingBox,
  ClusterFeature,
  ClusterProperties,
  MapTiles,
  NextDistribution,
  PickupPointDetail,
  PickupPoints as FoundPickupPoints,
  PointFeature,
  PointProperties,
  UsualCollection,
} from './contract/pickup-points.ts';
export type { ContentUnit, PriceBasis, Sale, Sellable } from './contract/quantity.ts';
export type { FarmPart, LineProblem, LineRequest, PricedLine, Quote, QuoteRequest, VatPart } from './contract/quote.ts';
export type { Allergen, CategoryPicture, Offer, Photo, Product, Shelf, StockEvent } from './contract/shelf.ts';
