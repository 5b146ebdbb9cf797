import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { acceptedMail, declinedMail, endedMail, invitationMail, withdrewMail } from '../emails/network-mail.ts';
import { renderText } from '../emails/render-text.ts';
import { createKey } from '../features/auth/auth.service.ts';
import { messagesIn } from '../messages/messages-in.ts';
import { createAssociation, createNetwork, planDistribution, type TestAssociation } from '../testing/association.ts';
import { type MailServer, type ReceivedMail, startMailServer } from '../testing/mail-server.ts';
import { startMailWorkers } from '../testing/mail-workers.ts';
import { createScene, type Scene } from '../testing/scene.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

let mailServer: MailServer;
let server: TestServer;
let stopWorkers: () => Promise<void>;
let farm: Scene;
/** Mails that came before the test. */
let before: number;

beforeAll(async () => {
  mailServer = await startMailServer();
  server = await createTestServer({ config: { smtpUrl: `smtp://127.0.0.1:${mailServer.port}`, publicUrl: 'https://cagette.example' } });
  stopWorkers = await startMailWorkers(server);
});
afterAll(async () => {
  await stopWorkers();
  await server.close();
  await mailServer.close();
});
beforeEach(async () => {
  before = mailServer.received.length;
  farm = await createScene(server, {
    farm: { name: 'Ferme Petra Bianca', slug: `petra-bianca-${before}`, email: `petra-${before}@example.org` },
  });
});
afterEach(() => expect(mailServer.received.slice(before).every(({ attachments }) => attachments.length === 0)).toBe(true));

const plain = (text: string | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const next = async (count = 1): Promise<ReceivedMail> => (await mailServer.waitFor(before + count))[before + count - 1]!;
const associated = (name = 'Corse circuits courts') => createAssociation(server, { name });

async function invite(association: TestAssociation, email: string, message?: string): Promise<{ id: string; token: string }> {
  const token = await createKey(server.deps, association.associationId, 'desk');
  const reply = await server.call('POST', '/v1/desk/affiliations', { token, body: { email, ...(message ? { message } : {}) } });
  return { id: reply.body.id, token };
}

const farmKey = () => createKey(server.deps, farm.farmId, 'desk');

describe('an invitation', () => {
  test('says who invites and what it means, and its one link answers it', async () => {
    const association = await associated();
    await invite(association, 'nova@example.org', 'Bonjour,\n<b>venez</b>');
    const mail = await next();
    expect(mail.recipients).toEqual(['nova@example.org']);
    expect([mail.from?.value[0]?.name, mail.replyTo?.value[0]?.address]).toEqual([
      'Corse circuits courts',
      `${association.slug}@example.org`,
    ]);
    expect(mail.subject).toBe('Corse circuits courts vous invite dans son réseau');
    const text = plain(mail.text);
    for (const words of [
      'Bonjour,\n  <b>venez</b>',
      'vous pouvez vous retirer d’une distribution',
      'jusqu’au vendredi 25 décembre',
      'Corse circuits courts ne vous dit rien ?',
    ]) {
      expect(text).toContain(words);
    }
    const html = String(mail.html);
    expect(html).toContain('&lt;b&gt;venez&lt;/b&gt;');
    const links = new Set(html.match(/https?:\/\/[^"<\s]+/g));
    expect([...links]).toHaveLength(1);
    const [link = ''] = links;
    expect(text).toContain(link);
    const page = await server.app.request(link.replace('https://cagette.example', ''));
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Rejoindre Corse circuits courts')]);
  });

  test('reads the same for an address that is known here', async () => {
    const association = await associated();
    await invite(association, 'inconnue@example.org');
    await invite(association, `petra-${before}@example.org`);
    const [unknown, known] = (await mailServer.waitFor(before + 2)).slice(before).map(({ text }) => text?.replace(/token=\S+/, ''));
    expect(known).toBe(unknown);
  });

  test('that was withdrawn before it was sent is not', async () => {
    const association = await associated();
    const { db } = server.deps;
    const { id } = await invite(association, 'retiree@example.org');
    await next();
    await db
      .updateTable('invitations')
      .set({ answer: 'withdrawn', answeredAt: server.clock.now().toISOString() })
      .where('id', '=', id)
      .execute();
    await db.transaction().execute((trx) => server.deps.jobs.enqueue(trx, 'mail.network', { kind: 'invited', invitationId: id }));
    server.deps.jobs.wake('mail.network');
    await invite(await associated('Suivante'), 'suivante@example.org');
    expect((await next(2)).recipients).toEqual(['suivante@example.org']);
  });
});

describe('the association', () => {
  test('is told who joined and what they offer', async () => {
    const association = await associated();
    const { id } = await invite(association, `petra-${before}@example.org`);
    await server.call('POST', `/v1/desk/invitations/${id}/acceptance`, { token: await farmKey(), body: {} });
    const mail = await next(2);
    expect(mail.recipients).toEqual([`${association.slug}@example.org`]);
    expect(mail.subject).toBe('Ferme Petra Bianca rejoint votre réseau');
    expect(plain(mail.text)).toContain('Catalogue proposé\n  Catalogue');
    expect(mail.replyTo?.value[0]?.address).toBe(`petra-${before}@example.org`);
  });

  test('is told who declined, and when it may ask again', async () => {
    const association = await associated();
    const { id } = await invite(association, `petra-${before}@example.org`);
    await server.call('DELETE', `/v1/desk/invitations/${id}`, { token: await farmKey() });
    const mail = await next(2);
    expect(mail.recipients).toEqual([`${association.slug}@example.org`]);
    expect(plain(mail.text)).toContain('à partir du vendredi 25 décembre');
  });

  test('is told that a farm withdraws from a distribution, and the farm that the association withdrew it', async () => {
    const network = await createNetwork(server, farm);
    const key = await createKey(server.deps, network.associationId, 'desk');
    for (const [count, token, recipient] of [
      [1, await farmKey(), `${network.slug}@example.org`],
      [2, key, `petra-${before}@example.org`],
    ] as const) {
      const id = await planDistribution(server, { ...network, catalogueIds: [farm.catalogueId] });
      await server.call('DELETE', `/v1/desk/distributions/${id}/participations/${farm.slug}`, { token });
      const mail = await next(count);
      expect(mail.recipients).toEqual([recipient]);
      expect(mail.subject).toBe('Ferme Petra Bianca se retire – samedi 28 novembre, Place du Marché');
    }
  });
});

test('the other side is told that an affiliation ended, and what is still to be prepared', async () => {
  const network = await createNetwork(server, farm);
  await planDistribution(server, { ...network, catalogueIds: [farm.catalogueId] });
  await planDistribution(server, { ...network, catalogueIds: [farm.catalogueId], opensAt: '2026-11-24T17:00:00.000Z' });
  await server.call('DELETE', `/v1/desk/affiliations/${network.affiliationId}`, { token: await farmKey() });
  const mail = await next();
  expect(mail.recipients).toEqual([`${network.slug}@example.org`]);
  expect(mail.subject).toBe('Ferme Petra Bianca quitte votre réseau');
  const text = plain(mail.text);
  expect(text).toContain('Encore à préparer\n  samedi 28 novembre, Place du Marché\n');
  expect(text).toContain('Les commandes tiennent');
});

test('they are written in English where an organisation’s language will be', () => {
  const english = messagesIn('en');
  const at = { startsAt: '2026-11-28T07:00:00.000Z', timeZone: 'Europe/Paris', place: 'Market' };
  const names = { association: 'Circuits', farm: 'Petra', by: 'farm' } as const;
  const contents = [
    invitationMail(
      { association: 'Circuits', message: null, url: 'https://x.example', expiresAt: at.startsAt, timeZone: at.timeZone },
      english,
    ),
    acceptedMail({ farm: 'Petra', email: 'a@example.org', catalogue: null }, english),
    declinedMail({ email: 'a@example.org', again: at.startsAt, timeZone: at.timeZone }, english),
    endedMail({ ...names, standing: [at] }, english),
    withdrewMail({ ...names, distribution: at }, english),
  ];
  expect(contents.map(({ subject }) => subject)).toEqual([
    'Circuits invites you into its network',
    'Petra joins your network',
    'Invitation declined – a@example.org',
    'Petra leaves your network',
    'Petra withdraws – Saturday, November 28, Market',
  ]);
  for (const content of contents) expect(renderText(content)).not.toMatch(/[éèà]/);
});
