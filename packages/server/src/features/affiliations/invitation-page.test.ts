import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAssociation, type TestAssociation } from '../../testing/association.ts';
import { createCatalogue, createScene, type Scene } from '../../testing/scene.ts';
import { tableFacts } from '../../testing/table-facts.ts';
import { createTestServer, type TestServer } from '../../testing/test-server.ts';
import { giveRole } from '../customers/customers.service.ts';
import { createAffiliation, organisationById, readOrganisation } from '../organisations/organisations.service.ts';
import { close } from './answer-invitation.service.ts';
import { invite } from './invite-farm.service.ts';

const MARKUP = `<img src=x onerror="alert('1')"><script>alert(2)</script>`;

let server: TestServer;
let association: TestAssociation;
let farm: Scene;
let email: string;

beforeAll(async () => {
  server = await createTestServer({ config: { publicUrl: 'https://cagette.example' } });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.set('2026-11-25T09:00:00.000Z');
  association = await createAssociation(server, { name: 'Corse circuits courts' });
  farm = await createScene(server, { farm: { name: 'Ferme Petra Bianca' } });
  email = (await readOrganisation(server.deps, farm.slug)).email ?? '';
});

async function invited(to = email, message: string | null = null): Promise<{ id: string; token: string }> {
  const row = await invite(server.deps, await organisationById(server.deps, association.associationId), { email: to, message });
  return { id: row.id, token: server.deps.invitationLinks.sign(row) };
}

/** Narrow no-break spaces become plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

async function open(token: string, language = '') {
  const reply = await server.app.request(`/invitation?token=${token}${language}`);
  return { status: reply.status, headers: reply.headers, text: plain(await reply.text()) };
}

test('a form that cannot be read is told that its link is wrong', async () => {
  const reply = await server.app.request('/invitation', {
    method: 'POST',
    body: 'nothing of the kind',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
  });
  const location = reply.headers.get('Location');
  expect((location === null ? reply : await server.app.request(location)).status).toBe(404);
});

/** Sends the form as a browser without scripts does, and follows where it leads. */
async function answer(token: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const reply = await server.app.request('/invitation', {
    method: 'POST',
    body: new URLSearchParams({ token, lang: 'fr', ...fields }).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });
  const location = reply.headers.get('Location');
  const shown = location === null ? reply : await server.app.request(location);
  return { status: reply.status, text: plain(await shown.text()) };
}

const farms = async () => (await readOrganisation(server.deps, association.slug)).farms.map(({ slug }) => slug);
const values = (text: string) => [...text.matchAll(/name="offer" value="([^"]*)"/g)].map(([, value]) => value);

describe('the page of an invitation', () => {
  test('says who invites, what it means, what is offered, and has one button to accept and one to decline', async () => {
    const { token } = await invited(email, 'Venez\navec vos fromages');
    const before = await tableFacts(server);
    const { status, text, headers } = await open(token);
    expect(status).toBe(200);
    for (const words of [
      '<h1>Rejoindre Corse circuits courts</h1>',
      'Vous pouvez répondre jusqu’au vendredi 25 décembre.',
      'Venez\navec vos fromages',
      'Ce que cela veut dire',
      '<strong>Ferme Petra Bianca</strong><br>Catalogue',
    ]) {
      expect(text).toContain(words);
    }
    expect(text.match(/<button[^>]*>/g)).toHaveLength(2);
    expect(values(text)).toEqual([`${farm.slug}:${farm.catalogueId}`]);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(await tableFacts(server), 'opening it changes nothing').toEqual(before);
  });

  test('works under the strict policy: no script, no inline style, a form to itself alone', async () => {
    const { headers, text } = await open((await invited()).token);
    const policy = headers.get('Content-Security-Policy') ?? '';
    for (const rule of ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe');
    expect(text).not.toMatch(/<script|<style| style=| on\w+=/);
    expect(text).toContain('<form class="answer" method="post" action="/invitation">');
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect([...text.matchAll(/(?:src|href|action)="([^"]*)"/g)].filter(([, url]) => !url?.startsWith('/'))).toEqual([]);
  });

  test('accepts with one press, and from then on says so', async () => {
    const { token } = await invited();
    const [offer = ''] = values((await open(token)).text);
    const done = await answer(token, { answer: 'accept', offer });
    expect([done.status, await farms()]).toEqual([303, [farm.slug]]);
    expect(done.text).toContain('<h1>Ferme Petra Bianca fait partie de Corse circuits courts</h1>');
    expect(done.text).toContain('Vous proposez « Catalogue ».');
    const again = await answer(token, { answer: 'decline' });
    expect([again.status, await farms()]).toEqual([303, [farm.slug]]);
    expect(again.text).toContain('fait partie de');
  });

  test('lets choose among farms and catalogues, and says when nothing was chosen', async () => {
    const other = await createScene(server, { farm: { name: 'Autre ferme' } });
    await createCatalogue(server, other.farmId, []);
    await giveRole(server.deps, other.farmId, email, 'manager');
    const { token } = await invited();
    expect(values((await open(token)).text)).toHaveLength(3);
    const nothing = await answer(token, { answer: 'accept' });
    expect([nothing.status, nothing.text]).toEqual([422, expect.stringContaining('role="alert">Choisissez ce que vous proposez.')]);
    const strange = await answer(token, { answer: 'accept', offer: `${other.slug}:${farm.catalogueId}` });
    expect([strange.status, strange.text]).toEqual([404, expect.stringContaining('Ce catalogue n’existe plus')]);
    await answer(token, { answer: 'accept', offer: `${other.slug}:${other.catalogueId}` });
    expect(await farms()).toEqual([other.slug]);
  });

  test('takes only what its two buttons say for an answer', async () => {
    const { token } = await invited();
    for (const strange of [{}, { answer: '' }, { answer: 'peut-être' }]) {
      const reply = await answer(token, { ...strange, offer: farm.slug });
      expect([reply.status, await farms()]).toEqual([303, []]);
      expect(reply.text).toContain('Accepter l’invitation');
    }
  });

  test('declines with one press, whatever else the form holds', async () => {
    const { token } = await invited();
    const done = await answer(token, { answer: 'decline', offer: 'nulle-part' });
    expect(done.text).toContain('<h1>Vous avez décliné l’invitation</h1>');
    expect((await answer(token, { answer: 'accept', offer: farm.slug })).text).toContain('Vous avez décliné');
    expect(await farms()).toEqual([]);
  });

  test('makes the farm of somebody who has none here, and says what customers will see', async () => {
    const { token } = await invited('nova@example.org');
    const { text } = await open(token);
    expect(text).toContain('Aucune ferme n’est tenue avec l’adresse nova@example.org.');
    expect(text).toContain('Les clients verront ce nom et l’adresse nova@example.org.');
    const nameless = await answer(token, { answer: 'accept', farmName: '  ' });
    expect([nameless.status, nameless.text]).toEqual([422, expect.stringContaining('role="alert"')]);
    expect((await answer(token, { answer: 'accept', farmName: 'x'.repeat(101) })).text).toContain('en cent lettres au plus');
    const done = await answer(token, { answer: 'accept', farmName: 'Terra Nova', farmCity: 'Corte' });
    expect(done.text).toContain('<h1>Terra Nova fait partie de Corse circuits courts</h1>');
    expect(done.text).toContain('Vous ne proposez rien pour l’instant');
    expect(await readOrganisation(server.deps, 'terra-nova')).toMatchObject({ email: 'nova@example.org', address: { city: 'Corte' } });
  });

  test('shows a farm that is in the network already, with nothing to accept', async () => {
    await giveRole(server.deps, farm.farmId, 'privee@example.org', 'manager');
    await createAffiliation(server.deps, { associationId: association.associationId, farmId: farm.farmId, catalogueId: null });
    const { token } = await invited('privee@example.org');
    const { text } = await open(token);
    expect(text).toContain('Ferme Petra Bianca fait déjà partie de ce réseau.');
    expect(text).not.toContain('value="accept"');
    const forced = await answer(token, { answer: 'accept', offer: farm.slug });
    expect([forced.status, forced.text]).toEqual([409, expect.stringContaining('fait déjà partie du réseau')]);
  });

  test('says what became of an invitation that was withdrawn or has expired', async () => {
    const withdrawn = await invited();
    await close(server.deps, withdrawn.id, 'withdrawn');
    expect((await open(withdrawn.token)).text).toContain('<h1>Cette invitation a été retirée</h1>');
    const late = await invited('tard@example.org');
    server.clock.set('2026-12-25T09:00:00.000Z');
    const { text } = await open(late.token);
    expect(text).toContain('<h1>Cette invitation n’est plus valable</h1>');
    expect(text).toContain(`mailto:${(await readOrganisation(server.deps, association.slug)).email}`);
    expect((await answer(late.token, { answer: 'accept', farmName: 'Trop tard' })).text).toContain('n’est plus valable');
  });

  test.each([
    ['none', ''],
    ['cut short', 'eyJhbGciOiJIUzI1NiJ9.eyJ'],
    ['of an order', 'order'],
    ['forged', 'forged'],
    ['very old', 'old'],
  ])('a link that is %s leads to a page that says so, and answers nothing', async (_, kind) => {
    const { id, token } = await invited();
    const tokens: Record<string, string> = {
      order: server.deps.links.sign(id, '2026-12-01T00:00:00.000Z'),
      forged: `${token.slice(0, -8)}AAAAAAAA`,
      old: server.deps.invitationLinks.sign({ id, expiresAt: '2025-11-24T00:00:00.000Z' }),
    };
    const wrong = tokens[kind] ?? kind;
    const before = await tableFacts(server);
    const shown = await open(wrong);
    expect([shown.status, shown.text]).toEqual([404, expect.stringContaining('<h1>Ce lien ne mène à aucune invitation</h1>')]);
    expect((await answer(wrong, { answer: 'decline' })).text).toContain('Ce lien ne mène à aucune invitation');
    expect(await tableFacts(server)).toEqual(before);
  });

  test('takes no answer that another website makes a browser send', async () => {
    const { token } = await invited();
    const before = await tableFacts(server);
    for (const site of ['cross-site', 'same-site']) {
      expect((await answer(token, { answer: 'decline' }, { 'Sec-Fetch-Site': site })).status).toBe(403);
    }
    expect(await tableFacts(server)).toEqual(before);
    expect((await answer(token, { answer: 'decline' }, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(303);
  });

  test('shows what people typed as text, and takes no file instead of a form', async () => {
    await server.deps.db.updateTable('organisations').set({ name: MARKUP }).where('id', '=', association.associationId).execute();
    await server.deps.db.updateTable('organisations').set({ name: MARKUP }).where('id', '=', farm.farmId).execute();
    await server.deps.db.updateTable('catalogues').set({ name: MARKUP }).where('id', '=', farm.catalogueId).execute();
    const { token } = await invited(email, MARKUP);
    for (const text of [(await open(token)).text, (await answer(token, { answer: 'accept', offer: farm.slug })).text]) {
      expect(text).toContain('&lt;img src=x');
      expect(text).not.toMatch(/<img|<script/);
    }
    const large = await server.app.request('/invitation', {
      method: 'POST',
      body: 'x'.repeat(20_000),
      headers: { 'Content-Length': '20000' },
    });
    expect(large.status).toBe(413);
  });

  test('speaks English when asked, and goes on in it', async () => {
    const { token } = await invited();
    const { text } = await open(token, '&lang=en');
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Accept the invitation');
    expect(text).toContain(`href="/invitation?token=${token}" hreflang="fr"`);
    expect((await answer(token, { answer: 'decline', lang: 'en' })).text).toContain('You have declined the invitation');
  });
});
