import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDesk, type Desk } from './desk.ts';
import { createCagette, isApiError } from './index.ts';
import { startContractServer, type ContractServer } from './testing/contract-server.ts';
import { HONEY, testId } from './testing/farm.ts';
import { KEY } from './testing/farm-handlers.ts';
import { contractValidator } from './validator.ts';

const distributionId = testId('distribution', 1);
const file = new TextEncoder().encode('produit;prix\nMiel;11,90\n');
let server: ContractServer;
let desk: Desk;

beforeAll(async () => {
  server = await startContractServer({ jars: 100 });
  desk = createDesk({ baseUrl: server.baseUrl, key: KEY, validator: contractValidator });
  const cagette = createCagette({ baseUrl: server.baseUrl });
  for (const name of ['Ana', 'Petru', 'Lisandra']) {
    await cagette.orders.place({
      distributionId,
      lines: [{ offerId: HONEY, quantity: 1 }],
      customer: { name, email: `${name}@example.org` },
      termsAccepted: true,
      expectedTotalCents: 1210,
    });
  }
});
afterAll(async () => server.close());

test('The orders of a distribution are iterated over all pages', async () => {
  const names: (string | undefined)[] = [];
  for await (const order of desk.orders(distributionId, { limit: 2 })) names.push(order.customer?.name);
  expect(names).toEqual(['Ana', 'Petru', 'Lisandra']);
});

test('The harvest list is data or a spreadsheet’s text', async () => {
  expect((await desk.harvestList(distributionId)).pickupPointName).toBe('À la ferme');
  expect(await desk.harvestListCsv(distributionId)).toMatch(/^Produit;/);
  expect(server.requests.at(-1)).toMatchObject({ headers: { accept: 'text/csv', authorization: `Bearer ${KEY}` } });
});

test.each([
  ['bytes', file, {}, 'application/octet-stream'],
  ['bytes with a name', file, { fileName: 'Catalogue.CSV' }, 'text/csv'],
  ['a spreadsheet', file, { fileName: 'c.xlsx' }, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['a chosen file', new File([file], 'c.csv', { type: 'text/csv' }), {}, 'text/csv'],
])('A catalogue is sent as it is, as %s', async (_, sent, options, type) => {
  const report = await desk.imports.create(sent, { ...options, dryRun: true, organisation: 'ferme-petra-bianca' });
  expect(report).toMatchObject({ lines: 1, written: false });
  const request = server.requests.at(-1);
  expect(request?.body.equals(file)).toBe(true);
  expect(request?.headers['content-type']).toBe(type);
  expect(request?.url.search).toBe('?organisation=ferme-petra-bianca&dryRun=true');
});

test('Pickup points are sent as they are, by the ending of their file’s name', async () => {
  const report = await desk.imports.pickupPoints(file, {
    fileName: 'points.geojson',
    organisation: 'corse-circuits-courts',
    skipFaulty: true,
  });
  expect(report).toMatchObject({ layout: 'geojson', lines: 1, created: 1, written: true });
  const request = server.requests.at(-1);
  expect([request?.url.pathname, request?.url.search]).toEqual([
    '/v1/desk/imports/pickup-points',
    '?organisation=corse-circuits-courts&skipFaulty=true',
  ]);
  expect(request?.body.equals(file)).toBe(true);
});

test('A faulty file is explained line by line', async () => {
  const error: unknown = await desk.imports
    .create(new TextEncoder().encode('produit;prix\nMiel;onze euros\n'))
    .catch((reason: unknown) => reason);
  if (!isApiError(error, 'import.faulty')) throw error;
  expect(error.params.report.faults).toMatchObject([{ line: 2, column: 'prix', value: 'onze euros', code: 'value.notMoney' }]);
});

test.each([
  ['bytes', file, 'application/octet-stream'],
  ['a chosen file', new File([file], 'c.jpg', { type: 'image/jpeg' }), 'image/jpeg'],
])('A photo is sent as it is, as %s', async (_, sent, type) => {
  const photo = await desk.photos.set(testId('product', 1), sent);
  expect(photo).toMatchObject({ path: expect.stringMatching(/^photos\//), width: file.length });
  const request = server.requests.at(-1);
  expect(request).toMatchObject({ method: 'PUT', headers: { 'content-type': type, authorization: `Bearer ${KEY}` } });
  expect(request?.url.pathname).toBe(`/v1/desk/products/${testId('product', 1)}/photo`);
  expect(request?.body.equals(file)).toBe(true);
});

test('A photo is taken away; a product of somebody else’s is not found', async () => {
  await desk.photos.remove(testId('product', 1));
  expect(server.requests.at(-1)).toMatchObject({ method: 'DELETE' });
  await expect(desk.photos.remove(testId('product', 9))).rejects.toMatchObject({ code: 'product.notFound' });
  await expect(desk.photos.set(testId('product', 9), file)).rejects.toMatchObject({ code: 'product.notFound' });
});

test('Without a key or with a wrong one nothing opens', async () => {
  await expect(createDesk({ baseUrl: server.baseUrl }).harvestList(distributionId)).rejects.toMatchObject({ code: 'auth.required' });
  await expect(createDesk({ baseUrl: server.baseUrl, key: 'sk_wrong' }).harvestList(distributionId)).rejects.toMatchObject({
    code: 'auth.invalid',
  });
});

test('A network is listed, a farm is invited to it, and it accepts with a catalogue', async () => {
  const { affiliations, invitations } = await desk.affiliations.list();
  expect([affiliations[0]?.farm.slug, invitations[0]?.email]).toEqual(['ferme-petra-bianca', 'contact@ferme.example']);
  const invitation = await desk.affiliations.invite({ email: 'Nova@Example.org ', message: 'Rejoignez-nous' });
  expect(jsonOfLast()).toEqual({ email: 'Nova@Example.org ', message: 'Rejoignez-nous' });
  const catalogueId = testId('catalogue', 2);
  const affiliation = await desk.affiliations.accept(invitation.id, { farm: 'ferme-petra-bianca', catalogueId });
  expect(affiliation.catalogue?.id).toBe(catalogueId);
  expect(server.requests.at(-1)?.url.pathname).toBe(`/v1/desk/invitations/${invitation.id}/acceptance`);
  await desk.affiliations.accept(invitation.id);
  expect(jsonOfLast()).toEqual({});
});

test('An affiliation offers another catalogue and ends; an invitation is closed', async () => {
  const [affiliation] = (await desk.affiliations.list()).affiliations;
  const changed = await desk.affiliations.offer(affiliation!.id, testId('catalogue', 3));
  expect(changed.catalogue?.id).toBe(testId('catalogue', 3));
  await desk.affiliations.end(affiliation!.id);
  await desk.affiliations.closeInvitation(testId('invitation', 1));
  expect(server.requests.slice(-2).map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
    `DELETE /v1/desk/affiliations/${affiliation!.id}`,
    `DELETE /v1/desk/invitations/${testId('invitation', 1)}`,
  ]);
});

test('What a network refuses is told by code, with what helps', async () => {
  const refusal = async (call: Promise<unknown>) =>
    call.then(() => null).catch((error: unknown) => (isApiError(error) ? [error.code, error.params] : error));
  expect(await refusal(desk.affiliations.invite({ email: 'bonjour@ferme.example' }))).toEqual([
    'affiliation.exists',
    { farm: 'ferme-petra-bianca' },
  ]);
  expect(await refusal(desk.affiliations.accept(testId('invitation', 2)))).toEqual(['invitation.answered', { answer: 'withdrawn' }]);
  expect(await refusal(desk.affiliations.end(testId('affiliation', 2)))).toEqual(['affiliation.notFound', {}]);
  expect(await refusal(desk.participations.withdraw(distributionId, 'autre'))).toMatchObject(['participation.opened', {}]);
});

test('The farms that take part are listed with their windows, and one withdraws', async () => {
  const { participations } = await desk.participations.list(distributionId);
  expect(participations[0]).toMatchObject({
    farm: { slug: 'ferme-petra-bianca' },
    catalogue: { name: 'Toute la ferme' },
    mayWithdraw: true,
  });
  const joined = await desk.participations.join(distributionId, 'ferme-petra-bianca', { closesAt: '2026-11-26T11:00:00.000Z' });
  expect([joined.closesAt, server.requests.at(-1)?.method]).toEqual(['2026-11-26T11:00:00.000Z', 'PUT']);
  await desk.participations.withdraw(distributionId, 'ferme-petra-bianca');
  expect(server.requests.at(-1)?.url.pathname).toBe(`/v1/desk/distributions/${distributionId}/participations/ferme-petra-bianca`);
});

function jsonOfLast(): unknown {
  return JSON.parse(server.requests.at(-1)?.body.toString() ?? '');
}
