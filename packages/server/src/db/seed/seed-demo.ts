import { readFileSync } from 'node:fs';
import type { Deps } from '../../deps.ts';
import { DEMO_TERMS } from '../../features/hosted/demo-terms-page.ts';
import { createKey } from '../../features/auth/auth.service.ts';
import { importCatalogue } from '../../features/imports/imports.service.ts';
import { affiliate, createOrganisation } from '../../features/organisations/organisations.service.ts';
import { createPickupPoints } from '../../features/pickup-points/pickup-points.service.ts';
import { createDemoDistributions, createDemoPast } from './create-demo-distributions.ts';
import { catalogueIds, findOrganisationId, hasDistributions, hasOpenDistribution, hasOrganisations, listPoints } from './demo.queries.ts';
import { ASSOCIATION_SLUG, demoAssociation, demoFarms, type DemoOrganisation, FARM_SLUG } from './demo-organisations.ts';
import { farmPoints } from './demo-plan.ts';
import { giveDemoPhotos } from './give-demo-photos.ts';
import { type DemoPoint, readPickupPoints } from './read-pickup-points.ts';

const demoFile = (name: string) => readFileSync(new URL(`../../../demo/${name}`, import.meta.url));

/**
 * Fills an empty database with the invented farm and association of `demo/`. A database that holds another organisation is left alone. Started again, it
 * completes what an interrupted first start left out, and plans new distributions for an organisation that has none open any more.
 */
export async function seedDemo(deps: Deps, onProgress: (step: string) => void): Promise<void> {
  const isEmpty = !(await hasOrganisations(deps.db));
  if (!isEmpty && (await findOrganisationId(deps.db, ASSOCIATION_SLUG)) === undefined) return;

  if (isEmpty) onProgress('filling the database with the demo');
  const associationId = await ensureOrganisation(deps, demoAssociation);
  for (const farm of demoFarms) await affiliate(deps, associationId, await ensureOrganisation(deps, farm));
  const farmId = await ensureOrganisation(deps, requireFarm());

  const points = await readPickupPoints(demoFile('pickup-points-association.csv'));
  await ensurePoints(deps, associationId, points);
  await ensurePoints(deps, farmId, points.filter(isFarmPoint));

  const slugs = demoFarms.map((farm) => farm.slug);
  if ((await catalogueIds(deps.db, slugs)).size < slugs.length) {
    const report = await importCatalogue(deps, {
      organisation: ASSOCIATION_SLUG,
      bytes: demoFile('catalogue-association.csv'),
      dryRun: false,
      skipFaulty: false,
    });
    onProgress(`the demo's catalogues: ${report.changes.length} offers of ${slugs.length} farms`);
  }

  if (!(await hasDistributions(deps.db, farmId))) {
    const photos = await giveDemoPhotos(deps, FARM_SLUG);
    if (photos > 0) onProgress(`photos of ${photos} products`);
  }

  for (const organisation of [demoAssociation, requireFarm()]) await ensureDistributions(deps, organisation.slug, points, onProgress);
  if (isEmpty) await tellKeys(deps, { [FARM_SLUG]: farmId, [ASSOCIATION_SLUG]: associationId }, onProgress);
}

async function ensureOrganisation(deps: Deps, organisation: DemoOrganisation): Promise<string> {
  const id =
    (await findOrganisationId(deps.db, organisation.slug)) ??
    (await createOrganisation(deps, { ...organisation, termsUrl: `${deps.config.publicUrl}${DEMO_TERMS}` }));
  if (id === null) throw new Error(`The slug ${organisation.slug} was taken while the demo was written`);
  return id;
}

async function ensurePoints(deps: Deps, organisationId: string, points: readonly DemoPoint[]): Promise<void> {
  if ((await listPoints(deps.db, organisationId)).length > 0) return;
  const places = points.map(({ weekday: _weekday, from: _from, to: _to, ...place }) => place);
  await createPickupPoints(deps, organisationId, places);
}

async function ensureDistributions(
  deps: Deps,
  slug: string,
  points: readonly DemoPoint[],
  onProgress: (step: string) => void,
): Promise<void> {
  const organisationId = (await findOrganisationId(deps.db, slug)) ?? '';
  if (await hasOpenDistribution(deps.db, organisationId, deps.clock.now().toISOString())) return;
  const isFirst = !(await hasDistributions(deps.db, organisationId));
  const made = await createDemoDistributions(deps, { slug, organisationId, points, withPast: isFirst });
  if (isFirst) onProgress(`${await createDemoPast(deps, { slug, organisationId, points })} orders of months before`);
  onProgress(`${made.distributions} distributions of ${slug}${made.orders > 0 ? `, ${made.orders} orders` : ''}`);
}

/** Keys are random and shown this once. */
async function tellKeys(deps: Deps, organisations: Readonly<Record<string, string>>, onProgress: (step: string) => void): Promise<void> {
  for (const [slug, id] of Object.entries(organisations)) onProgress(`desk key of ${slug}: ${await createKey(deps, id, 'demo')}`);
}

function isFarmPoint(point: DemoPoint): boolean {
  return farmPoints.some(([name, city]) => name === point.name && city === point.city);
}

function requireFarm(): DemoOrganisation {
  const farm = demoFarms.find(({ slug }) => slug === FARM_SLUG);
  if (!farm) throw new Error(`${FARM_SLUG} is not among the demo's farms`);
  return farm;
}
