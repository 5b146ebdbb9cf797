import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MailServer, type ReceivedMail, startMailServer } from '../testing/mail-server.ts';
import { startMailWorkers } from '../testing/mail-workers.ts';
import { createCatalogue, createPickupPoint, createScene, orderBody, place } from '../testing/scene.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { affiliate, createOrganisation } from '../features/organisations/organisations.service.ts';
import { createDistribution } from '../features/distributions/distributions.service.ts';

let mailServer: MailServer;
let server: TestServer;
let stopWorkers: () => Promise<void>;
let customers = 0;

beforeAll(async () => {
  mailServer = await startMailServer();
  server = await createTestServer({
    config: { smtpUrl: `smtp://127.0.0.1:${mailServer.port}`, publicUrl: 'https://paniers.example', mailFrom: 'commandes@paniers.example' },
  });
  stopWorkers = await startMailWorkers(server);
});
afterAll(async () => {
  await stopWorkers();
  await server.close();
  await mailServer.close();
});

const customer = (name = 'Ghjulia Paoli') => {
  customers += 1;
  return { name, email: `client-${customers}@example.org`, phone: '06 12 34 56 78' };
};
/** Waits for the next mail after `work`. */
async function mailAfter<Result>(work: () => Promise<Result>): Promise<{ result: Result; mail: ReceivedMail }> {
  const before = mailServer.received.length;
  const result = await work();
  return { result, mail: (await mailServer.waitFor(before + 1)).at(-1)! };
}
const plain = (text: string | undefined) => (text ?? '').replace(/[\u202f\u00a0]/g, ' ');
const html = (mail: ReceivedMail) => plain(mail.html === false ? '' : mail.html);
/** The amounts of a text in cents. */
const cents = (text: string) =>
  [...text.matchAll(/(\d[\d ]*),(\d\d) €/g)].map((match) => Number(match[1]!.replaceAll(' ', '')) * 100 + Number(match[2]));
const calendarOf = (mail: ReceivedMail) =>
  mail.attachments
    .find(({ contentType }) => contentType === 'text/calendar')!
    .content.toString()
    .replace(/\r\n[ \t]/g, '');

describe('the mail about an order', () => {
  test('comes in the farm’s name, to the customer only, with HTML, text and a calendar file', async () => {
    const scene = await createScene(server, {
      farm: { name: 'Ferme Petra Bianca', email: 'contact@petra-bianca.example', siret: '12345678901234' },
    });
    const contact = customer();
    const body = await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 3 }], { customer: contact, note: 'Sans sac' });
    const { result, mail } = await mailAfter(() => place(server, body));
    const { order } = result.body;
    expect(mail.recipients).toEqual([contact.email]);
    expect(mail.from?.value).toEqual([{ name: 'Ferme Petra Bianca', address: 'commandes@paniers.example' }]);
    expect(mail.replyTo?.value).toEqual([{ name: 'Ferme Petra Bianca', address: 'contact@petra-bianca.example' }]);
    expect(mail.subject).toBe(`Votre commande ${order.code} – Ferme Petra Bianca, samedi 28 novembre`);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    for (const said of [plain(mail.text), html(mail)]) {
      expect(said).toContain('Bonjour Ghjulia Paoli,');
      expect(said).toContain(order.code);
      expect(said).toContain('samedi 28 novembre');
      expect(said).toContain('de 8 h à 12 h');
      expect(said).toContain('Place du Marché');
      expect(said).toContain('3 × 11,90 € (23,80 €/kg)');
      expect(said).toContain('35,70 €');
      expect(said).toContain('dont TVA 5,5 %');
      expect(said).toContain('Sans sac');
      expect(said).toContain('jusqu’au vendredi 27 novembre à 12 h');
      expect(said).toContain('SIRET 12345678901234');
    }
    expect(html(mail)).not.toMatch(/<img|url\(|<script|<link/i);
    const calendar = calendarOf(mail);
    expect(calendar).toContain('METHOD:PUBLISH');
    expect(calendar).toContain('DTSTART:20261128T070000Z');
    expect(calendar).toContain('DTEND:20261128T110000Z');
    expect(calendar).toContain(`UID:${order.id}@cagette`);
    expect(calendar).toContain('SEQUENCE:1');
  });

  test('holds a link that opens the order', async () => {
    const scene = await createScene(server);
    const body = await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }], { customer: customer() });
    const { result, mail } = await mailAfter(() => place(server, body));
    const link = /https:\/\/paniers\.example\/([\w-]+)#order=(\w+)&token=([\w.-]+)/.exec(mail.text ?? '')!;
    expect(link.slice(1, 3)).toEqual([scene.slug, result.body.order.id]);
    expect(html(mail)).toContain(link[0].replace('&', '&amp;'));
    const read = await server.call('GET', `/v1/orders/${link[2]}`, { token: link[3]! });
    expect(read.body).toEqual(result.body.order);
  });

  test('follows each change with the whole order, and a calendar that replaces the one before', async () => {
    const scene = await createScene(server, { offers: [{}, {}] });
    const contact = customer();
    const [first, second] = scene.offerIds as [string, string];
    const placed = await mailAfter(async () =>
      place(server, await orderBody(server, scene, [{ offerId: first, quantity: 1 }], { customer: contact })),
    );
    const { order, token } = placed.result.body;
    const added = await mailAfter(async () =>
      place(server, await orderBody(server, scene, [{ offerId: second, quantity: 1 }], { customer: contact })),
    );
    expect(added.result.body).toEqual({ added: true, order: null, token: null });
    expect(added.mail.subject).toContain(`${order.code} complétée`);
    expect(plain(added.mail.text)).toContain('23,80 €');
    expect(plain(added.mail.text)).toContain('Si cet ajout ne vient pas de vous');
    expect(calendarOf(added.mail)).toContain('SEQUENCE:2');
    const lines = [{ offerId: second, quantity: 2 }];
    const changed = await mailAfter(() =>
      server.call('PUT', `/v1/orders/${order.id}`, { token, body: { lines, expectedTotalCents: 2380 } }),
    );
    expect(changed.result.status, JSON.stringify(changed.result.body)).toBe(200);
    expect(changed.mail.subject).toContain(`${order.code} modifiée`);
    expect(plain(changed.mail.text)).not.toContain('Miel 1');
    const cancelled = await mailAfter(() => server.call('DELETE', `/v1/orders/${order.id}`, { token }));
    expect(cancelled.result.status).toBe(200);
    expect(cancelled.mail.subject).toContain(`${order.code} annulée`);
    expect(cancelled.mail.text).not.toContain('À payer');
    const calendars = [placed, changed, cancelled].map(({ mail }) => calendarOf(mail));
    const uids = calendars.map((calendar) => /UID:(.*)/.exec(calendar)![1]);
    expect(new Set(uids).size).toBe(1);
    expect(calendars.map((calendar) => /SEQUENCE:(\d+)/.exec(calendar)![1])).toEqual(['1', '3', '4']);
    expect(calendars[2]).toContain('METHOD:CANCEL');
    expect(calendars[2]).toContain('STATUS:CANCELLED');
  });

  test('adds up: lines to farms, farms to the total, goods and deposits to what is to be paid', async () => {
    const { clock } = server;
    const associationId = (await createOrganisation(
      { db: server.deps.db, clock },
      { slug: 'circuits-courts', kind: 'association', name: 'Circuits Courts' },
    ))!;
    const farms = await Promise.all(
      ['Ferme A', 'Ferme B'].map(async (name, index) => {
        const farmId = (await createOrganisation({ db: server.deps.db, clock }, { slug: `producteur-${index}`, kind: 'farm', name }))!;
        await affiliate({ db: server.deps.db, clock }, associationId, farmId);
        return createCatalogue(server, farmId, [
          { depositCents: 50, product: { name: `Yaourt ${index}` } },
          { sale: 'weighedEach', priceCents: 1290, contentQuantity: 1800, contentUnit: 'g', product: { name: `Poulet ${index}` } },
          {
            sale: 'bulk',
            priceCents: 420,
            contentQuantity: null,
            contentUnit: 'g',
            step: 250,
            declaredStock: 10_000,
            vatRateBp: 2000,
            product: { name: `Lentilles ${index}` },
          },
        ]);
      }),
    );
    const earlier = { opensAt: '2026-11-24T17:00:00.000Z', closesAt: '2026-11-26T11:00:00.000Z' };
    const distributionId = await createDistribution(server.deps, {
      organisationId: associationId,
      pickupPointId: await createPickupPoint(server, associationId),
      opensAt: earlier.opensAt,
      closesAt: '2026-11-27T11:00:00.000Z',
      startsAt: '2026-11-28T07:00:00.000Z',
      endsAt: '2026-11-28T11:00:00.000Z',
      slots: [{ startsAt: '2026-11-28T08:00:00.000Z', endsAt: '2026-11-28T08:30:00.000Z', capacity: 5 }],
      participations: [{ catalogueId: farms[0]!.catalogueId }, { catalogueId: farms[1]!.catalogueId, window: earlier }],
      note: 'Apportez vos sacs.',
    });
    const shelf = await server.call('GET', `/v1/distributions/${distributionId}/shelf`);
    const quantities = [3, 2, 750];
    const lines = farms.flatMap(({ offerIds }) => offerIds.map((offerId, index) => ({ offerId, quantity: quantities[index]! })));
    const body = await orderBody(server, { distributionId }, lines, { customer: customer(), slotId: shelf.body.distribution.slots[0].id });
    const { result, mail } = await mailAfter(() => place(server, body));
    expect(result.status, JSON.stringify(result.body)).toBe(201);
    const { order } = result.body;
    const text = plain(mail.text);
    const sections = text.split('\n\n');
    const farmSections = sections.filter((section) => section.includes('Total de la ferme'));
    expect(farmSections.map((section) => section.split('\n')[0])).toEqual(['Ferme A', 'Ferme B']);
    const farmTotals = farmSections.map((section) => {
      const written = section.split('\n');
      const amounts = written.filter((line) => /^ {2}(environ )?[\d ]+,\d\d €$/.test(line)).flatMap(cents);
      const deposits = written.filter((line) => line.includes('consigne')).flatMap(cents);
      const [total] = cents(written.find((line) => line.startsWith('Total de la ferme'))!);
      expect([...amounts, ...deposits].reduce((sum, one) => sum + one, 0)).toBe(total);
      return total!;
    });
    const sums = sections.find((section) => section.includes('À payer au retrait'))!.split('\n');
    const [goods, vatLow, vatHigh, deposits, toPay] = sums.flatMap(cents);
    expect(goods! + deposits!).toBe(toPay);
    expect(farmTotals.reduce((sum, one) => sum + one, 0)).toBe(toPay);
    expect([goods, deposits, toPay]).toEqual([order.goodsCents, order.depositCents, order.totalCents]);
    const farmVat = farmSections.flatMap((section) => section.split('\n').filter((line) => line.startsWith('dont TVA'))).flatMap(cents);
    expect(farmVat.reduce((sum, one) => sum + one, 0)).toBe(vatLow! + vatHigh!);
    expect([vatLow, vatHigh]).toEqual(order.vat.map((part: { vatCents: number }) => part.vatCents));
    expect(text).toContain('2 × environ 1,8 kg, à 12,90 €/kg');
    expect(text).toContain('environ 46,44 €');
    expect(text).toContain('750 g à 4,20 €/kg');
    expect(text).toContain('À payer au retrait | environ');
    expect(text).toContain('Les montants marqués « environ » sont fixés après la pesée.');
    expect(text).toContain('Créneau\n  de 9 h à 9 h 30');
    expect(text).toContain('Apportez vos sacs.');
    expect(text).toContain('Pour les produits de Ferme B, c’est jusqu’au jeudi 26 novembre à 12 h.');
    expect(cents(html(mail))).toEqual(cents(text));
    expect(calendarOf(mail)).toContain('DTSTART:20261128T080000Z');
    expect(mail.replyTo).toBeUndefined();
  });

  test('shows markup in names as text, and takes no header or recipient from them', async () => {
    const hostile = '<img src=x onerror=alert(1)>"; <b>, "x" <x@evil.example>';
    const scene = await createScene(server, {
      farm: { name: `Ferme\r\nBcc: evil@example.org\r\n\r\n<i>, "Petra" <p@evil.example>` },
      offers: [{ name: hostile, product: { name: hostile, category: hostile } }],
    });
    const contact = customer('A\nBcc: other@evil.example, <script>alert(1)</script>');
    const body = await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }], {
      customer: contact,
      note: `${hostile}\nfin`,
    });
    const { result, mail } = await mailAfter(() => place(server, body));
    expect(result.status, JSON.stringify(result.body)).toBe(201);
    expect(mail.recipients).toEqual([contact.email]);
    expect(mail.bcc).toBeUndefined();
    expect(mail.cc).toBeUndefined();
    expect(mail.from?.value).toHaveLength(1);
    expect(mail.from?.value[0]).toEqual({
      name: 'Ferme Bcc: evil@example.org <i>, "Petra" <p@evil.example>',
      address: 'commandes@paniers.example',
    });
    expect(html(mail)).not.toMatch(/<img|<script|<b>|<i>/);
    expect(html(mail)).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(mail.text).toContain(hostile);
    const again = await simpleParser(mail.source);
    expect(new Set(again.headers.keys())).toEqual(
      new Set(['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'reply-to', 'subject', 'to']),
    );
    expect(calendarOf(mail).match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  });
});
