import ical from 'ical-generator';
import type { Deps } from '../../deps.ts';
import { exportsFr } from '../../messages/exports.fr.ts';
import { networkOf } from '../affiliations/affiliations.service.ts';
import { readNetworkCatalogues } from '../imports/kept-catalogues.service.ts';
import { photoFileName } from '../photos/match-photos.ts';
import { listPhotos, readPhoto } from '../photos/photos.service.ts';
import { organisationBySlug } from '../organisations/organisations.service.ts';
import type { OrganisationRow } from '../organisations/organisations.view.ts';
import { catalogueCsv } from './catalogue-csv.ts';
import { csvOfRows } from './csv-of-rows.ts';
import { decimalText } from './decimal-text.ts';
import {
  listCustomers,
  listDistributions,
  listOrderChanges,
  listOrderLines,
  listOrders,
  listParticipations,
  listPickupPoints,
  listSlots,
} from './exports.queries.ts';

/** Takes one file of an export; its name may begin with folders. */
export type WriteFile = (name: string, content: string | Uint8Array) => Promise<void>;

const DAY_CHARACTERS = 10;

/**
 * Everything of an organisation in open formats, one file at a time: an organisation can leave with its data (domain rule 19).
 *
 * @throws organisation.notFound
 */
export async function exportOrganisation(deps: Pick<Deps, 'db' | 'clock'>, slug: string, write: WriteFile): Promise<void> {
  const organisation = await organisationBySlug(deps, slug);
  await deps.db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute((db) => exportAll({ ...deps, db }, organisation, write));
}

async function exportAll(deps: Pick<Deps, 'db' | 'clock'>, organisation: OrganisationRow, write: WriteFile): Promise<void> {
  const { db } = deps;
  const catalogues = await readNetworkCatalogues(db, organisation);
  const farms = catalogues.map((catalogue) => ({ slug: catalogue.farmSlug, name: catalogue.farmName }));
  await write('README.txt', exportsFr.readme(organisation.name, deps.clock.now().toISOString().slice(0, DAY_CHARACTERS)));
  await write('organisation.json', json({ ...organisation, farms }));
  await write('network.json', json(await networkOf(deps, [organisation.id], null)));
  await write('catalogue.csv', catalogueCsv(catalogues, organisation.currency));
  await writePhotos(deps, organisation, write);
  await write('pickup-points.geojson', json(await pickupPoints(deps, organisation)));
  const distributions = await distributionsOf(deps, organisation);
  await write('distributions.json', json(distributions));
  await write('distributions.ics', calendar(organisation, distributions));
  await write('orders.csv', await orders(deps, organisation));
  await write('order-lines.csv', await orderLines(deps, organisation));
  await write('order-changes.json', json(await listOrderChanges(db, organisation.id)));
  const customers = await listCustomers(db, organisation.id);
  await write(
    'customers.csv',
    csvOfRows(
      exportsFr.customers,
      customers.map((row) => [row.id, row.name, row.email, row.phone, row.orders, row.lastOrderAt]),
    ),
  );
}

/** One at a time, because together they may be larger than the memory. A folder a farm, so that each can be imported again. */
async function writePhotos(deps: Pick<Deps, 'db'>, organisation: OrganisationRow, write: WriteFile): Promise<void> {
  const taken = new Set<string>();
  for (const photo of await listPhotos(deps.db, organisation.id)) {
    const pathOf = (reference: string | null) => `photos/${photo.farmSlug}/${photoFileName({ id: photo.id, reference })}`;
    const path = taken.has(pathOf(photo.reference).toLowerCase()) ? pathOf(null) : pathOf(photo.reference);
    const bytes = await readPhoto(deps, photo.hash, photo.width);
    taken.add(path.toLowerCase());
    if (bytes) await write(path, bytes);
  }
}

async function pickupPoints({ db }: Pick<Deps, 'db'>, organisation: OrganisationRow) {
  const points = await listPickupPoints(db, organisation.id);
  const features = points.map(({ latitude, longitude, ...properties }) => ({
    type: 'Feature',
    id: properties.id,
    geometry: latitude === null || longitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] },
    properties,
  }));
  return { type: 'FeatureCollection', features };
}

async function distributionsOf({ db }: Pick<Deps, 'db'>, organisation: OrganisationRow) {
  const slots = Map.groupBy(await listSlots(db, organisation.id), (slot) => slot.distributionId);
  const participations = Map.groupBy(await listParticipations(db, organisation.id), (participation) => participation.distributionId);
  const rows = await listDistributions(db, organisation.id);
  return rows.map((row) => ({ ...row, slots: slots.get(row.id) ?? [], participations: participations.get(row.id) ?? [] }));
}

function calendar(organisation: OrganisationRow, distributions: Awaited<ReturnType<typeof distributionsOf>>): string {
  const events = distributions.map((row) => ({
    id: row.id,
    start: new Date(row.startsAt),
    end: new Date(row.endsAt),
    stamp: new Date(row.createdAt),
    summary: exportsFr.distributionTitle(row.place),
    location: [row.place, row.street, `${row.postcode} ${row.city}`.trim()].filter((part) => part !== '').join(', '),
    description: [exportsFr.ordersOpen(row.opensAt, row.closesAt), row.note].filter((part) => part !== null).join('\n'),
  }));
  return ical({ name: organisation.name, prodId: { company: 'Cagette', product: 'Cagette' }, events }).toString();
}

async function orders({ db }: Pick<Deps, 'db'>, organisation: OrganisationRow): Promise<string> {
  const rows = (await listOrders(db, organisation.id)).map((row) => [
    row.id,
    row.code,
    row.state,
    row.placedAt,
    row.updatedAt,
    row.distributionId,
    row.startsAt,
    row.place,
    row.customerName,
    row.email,
    row.customerPhone,
    row.note,
    decimalText(row.goodsCents),
    decimalText(row.depositCents),
    decimalText(row.goodsCents + row.depositCents),
  ]);
  return csvOfRows(exportsFr.orders, rows);
}

async function orderLines({ db }: Pick<Deps, 'db'>, organisation: OrganisationRow): Promise<string> {
  const rows = (await listOrderLines(db, organisation.id)).map((row) => [
    row.orderId,
    row.code,
    row.state,
    row.farmName,
    row.category,
    row.productName,
    row.offerName,
    row.reference,
    row.sale,
    row.quantity,
    decimalText(row.priceCents),
    decimalText(row.vatRateBp, { trimmed: true }),
    row.contentQuantity,
    row.contentUnit,
    decimalText(row.totalCents),
    decimalText(row.vatCents),
    decimalText(row.depositCents),
  ]);
  return csvOfRows(exportsFr.orderLines, rows);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
