import type { ImportReport } from '@cagette/sdk/contract/desk';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { createKey, hashToken } from '../auth/auth.service.ts';
import { giveRole } from '../customers/customers.service.ts';
import { newToken } from '../../ids.ts';
import { createScene, orderBody, place } from '../../testing/scene.ts';
import { createOrganisation } from '../organisations/organisations.service.ts';
import { problemHandler } from '../../http/problem-json.ts';
import { requestContext } from '../../http/middleware/request-context.ts';
import type { AppEnv } from '../../http/env.ts';
import { importsRoutes } from './imports.routes.ts';
import { demoFile } from './testing/demo-files.ts';
import { fileOfRows } from './testing/file-of-rows.ts';

let server: TestServer;
let app: Hono<AppEnv>;
let key: string;

beforeAll(async () => {
  server = await createTestServer();
  app = new Hono<AppEnv>();
  app.onError(problemHandler(server.deps.logger));
  app.use(requestContext({ trustedProxies: 0 }));
  app.route('/', importsRoutes(server.deps));
  const farm = await createOrganisation(server.deps, { kind: 'farm', name: 'Ferme Petra Bianca', slug: 'ferme-petra-bianca' });
  await createOrganisation(server.deps, { kind: 'farm', name: 'Voisine', slug: 'voisine' });
  key = await createKey(server.deps, farm ?? '', 'desk');
});
afterAll(() => server.close());

async function signIn(organisationId: string, role: 'manager' | 'volunteer'): Promise<string> {
  const { db, clock } = server.deps;
  await giveRole(server.deps, organisationId, `${role}@example.org`, role);
  const { id } = await db.selectFrom('customers').select('id').where('email', '=', `${role}@example.org`).executeTakeFirstOrThrow();
  const token = newToken();
  await db
    .insertInto('sessions')
    .values({ hash: hashToken(token), customerId: id, createdAt: clock.now().toISOString(), expiresAt: '2027-01-01T00:00:00.000Z' })
    .execute();
  return token;
}

async function post(query: string, bytes: Uint8Array, token: string | null = key) {
  const response = await app.request(`/v1/desk/imports${query}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    ...(token === null ? {} : { headers: { Authorization: `Bearer ${token}` } }),
  });
  return {
    status: response.status,
    body: (await response.json()) as Partial<ImportReport> & { code?: string; params?: { report: ImportReport } },
  };
}

describe('POST /v1/desk/imports', () => {
  it('imports into the catalogue of the key’s organisation', async () => {
    expect(await post('?dryRun=1', fileOfRows([{}]))).toMatchObject({
      status: 200,
      body: { written: false, changes: [{ kind: 'create' }] },
    });
    expect(await post('', fileOfRows([{}]))).toMatchObject({ status: 200, body: { written: true, layout: 'cagette', encoding: 'utf-8' } });
    expect(await post('?organisation=ferme-petra-bianca', fileOfRows([{}]))).toMatchObject({ status: 200, body: { unchanged: 1 } });
  });

  it('answers a faulty file with every fault, and writes nothing', async () => {
    const { status, body } = await post('', demoFile('catalogue-with-faults.csv'));
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'import.faulty', params: { report: { written: false } } });
    expect(body.params?.report.faults).toHaveLength(10);
    expect(await post('', new Uint8Array([0, 1, 2, 3]))).toMatchObject({ status: 422, body: { code: 'import.faulty' } });
    expect(await post('?skipFaulty=1', demoFile('catalogue-with-faults.csv'))).toMatchObject({ status: 200, body: { written: true } });
  });

  it('refuses another’s organisation, an unknown one, a wrong key and none', async () => {
    expect(await post('?organisation=voisine', fileOfRows([{}]))).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
    expect(await post('?organisation=nulle-part', fileOfRows([{}]))).toMatchObject({
      status: 404,
      body: { code: 'organisation.notFound' },
    });
    expect(await post('', fileOfRows([{}]), 'sk_wrong')).toMatchObject({ status: 401, body: { code: 'auth.invalid' } });
    expect(await post('', fileOfRows([{}]), null)).toMatchObject({ status: 401, body: { code: 'auth.required' } });
    expect(await post('?dryRun=peut-etre', fileOfRows([{}]))).toMatchObject({ status: 422, body: { code: 'validation.failed' } });
  });

  it('is open to a manager of the organisation, not to a volunteer', async () => {
    const farm = await createOrganisation(server.deps, { kind: 'farm', name: 'Rucher', slug: 'rucher' });
    const manager = await signIn(farm ?? '', 'manager');
    const volunteer = await signIn(farm ?? '', 'volunteer');
    expect(await post('?dryRun=1', fileOfRows([{}]), manager)).toMatchObject({ status: 200 });
    expect(await post('?dryRun=1&organisation=rucher', fileOfRows([{}]), manager)).toMatchObject({ status: 200 });
    expect(await post('?dryRun=1&organisation=voisine', fileOfRows([{}]), manager)).toMatchObject({ status: 403 });
    expect(await post('?dryRun=1&organisation=rucher', fileOfRows([{}]), volunteer)).toMatchObject({ status: 403 });
  });
});

describe('POST /v1/desk/imports/pickup-points', () => {
  const points = new TextEncoder().encode('Nom;Code postal;Commune\nHalle;20200;Bastia\n');

  it('imports into the key’s organisation, or says what it would do', async () => {
    expect(await post('/pickup-points?dryRun=1', points)).toMatchObject({
      status: 200,
      body: { written: false, created: 1, layout: 'spreadsheet' },
    });
    expect(await post('/pickup-points', points)).toMatchObject({ status: 200, body: { written: true, created: 1 } });
    expect(await post('/pickup-points?organisation=ferme-petra-bianca', points)).toMatchObject({ status: 200, body: { unchanged: 1 } });
  });

  it('answers a faulty file with every fault, and writes the rest when told to', async () => {
    const faulty = new TextEncoder().encode('Nom;Latitude;Longitude\nHalle;0;0\n;42,7;9,45\nPlace;42,7;9,45\n');
    expect(await post('/pickup-points', faulty)).toMatchObject({
      status: 422,
      body: {
        code: 'import.pointsFaulty',
        params: {
          report: { written: false, faults: [{ code: 'place.nullIsland' }, { code: 'value.missing' }, { code: 'place.withoutAddress' }] },
        },
      },
    });
    expect(await post('/pickup-points?skipFaulty=1', faulty)).toMatchObject({
      status: 200,
      body: { written: true, created: 1, absent: 1 },
    });
  });

  it('refuses another’s organisation', async () => {
    expect(await post('/pickup-points?organisation=voisine', points)).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
  });
});

describe('an import between orders', () => {
  it('never gives back what was ordered, in stocks shared or per distribution', async () => {
    const scene = await createScene(server, { offers: [{ reference: 'MI-1' }, { reference: 'MI-2', name: 'seau' }] });
    const token = await createKey(server.deps, scene.farmId, 'desk');
    const file = (shared: string, each: string) =>
      fileOfRows([
        { Produit: 'Miel 1', Référence: 'MI-1', Stock: shared },
        { Produit: 'Miel 2', Référence: 'MI-2', Conditionnement: 'seau', Stock: `${each} par distribution` },
      ]);
    const left = async () => {
      const rows = await server.deps.db
        .selectFrom('stocks')
        .select(['offerId', 'quantity'])
        .where('offerId', 'in', [...scene.offerIds])
        .execute();
      return scene.offerIds.map((id) => rows.filter((row) => row.offerId === id).map((row) => row.quantity));
    };
    await post('', file('10', '6'), token);
    expect(await left()).toEqual([[10], [6]]);
    const lines = scene.offerIds.map((offerId) => ({ offerId, quantity: 4 }));
    expect(await place(server, await orderBody(server, scene, lines))).toMatchObject({ status: 201 });
    expect(await post('', file('10', '6'), token)).toMatchObject({ body: { changes: [], unchanged: 2 } });
    expect(await left()).toEqual([[6], [2]]);
    await post('', file('12', '3'), token);
    expect(await left()).toEqual([[8], [0]]);
  });
});
