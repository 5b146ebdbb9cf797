import type { Kysely, Transaction } from 'kysely';
import type { KeptMailsTable } from '../emails/kept-mails.table.ts';
import type { InvitationsTable } from '../features/affiliations/invitations.table.ts';
import type { ApiKeysTable, AuthCodesTable, SessionsTable } from '../features/auth/auth.table.ts';
import type { CataloguesTable, OffersTable, ProductsTable, StocksTable } from '../features/catalogues/catalogues.table.ts';
import type { CustomersTable, RolesTable } from '../features/customers/customers.table.ts';
import type { DistributionsTable, ParticipationsTable, SlotsTable } from '../features/distributions/distributions.table.ts';
import type { IdempotencyKeysTable, OrderChangesTable, OrderLinesTable, OrdersTable } from '../features/orders/orders.table.ts';
import type { AffiliationsTable, OrganisationsTable } from '../features/organisations/organisations.table.ts';
import type { PhotosTable, PhotoSizesTable } from '../features/photos/photos.table.ts';
import type { PickupPointsTable } from '../features/pickup-points/pickup-points.table.ts';

export interface Tables {
  organisations: OrganisationsTable;
  affiliations: AffiliationsTable;
  invitations: InvitationsTable;
  pickupPoints: PickupPointsTable;
  catalogues: CataloguesTable;
  photos: PhotosTable;
  photoSizes: PhotoSizesTable;
  products: ProductsTable;
  offers: OffersTable;
  stocks: StocksTable;
  distributions: DistributionsTable;
  slots: SlotsTable;
  participations: ParticipationsTable;
  customers: CustomersTable;
  roles: RolesTable;
  orders: OrdersTable;
  orderLines: OrderLinesTable;
  orderChanges: OrderChangesTable;
  idempotencyKeys: IdempotencyKeysTable;
  apiKeys: ApiKeysTable;
  authCodes: AuthCodesTable;
  sessions: SessionsTable;
  serverSecrets: { name: string; value: string };
  keptMails: KeptMailsTable;
}

/** The handle for reading, and for writes of one statement. */
export type Database = Kysely<Tables>;
/** What functions that lock or write together demand. */
export type DatabaseTransaction = Transaction<Tables>;
