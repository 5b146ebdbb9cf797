import { expect, test } from 'vitest';
import type { MailServer } from '../packages/server/src/testing/mail-server.ts';
import { mailedWebsite } from './support/mailed-website.ts';
import { visit } from './support/visitor.ts';
import { walk } from './support/walk.ts';

const farm = mailedWebsite();

test('a stranger orders three things on the farm’s website, gets the e-mail, changes their mind, and the farm has its list', async () => {
  const { page, context, leave } = await visit(farm.browser, { serverUrl: farm.server.url });
  await page.goto(farm.website.url);
  const { shop, slot, toTheShelf, loadAgain } = walk(page);
  await toTheShelf();
  await shop.getByRole('button', { name: /^Ajouter Courgettes/ }).click();
  await shop.getByRole('button', { name: /^Ajouter Salade/ }).click();
  await shop.getByRole('button', { name: /^Plus.*Salade/ }).click();
  await shop.getByRole('button', { name: /^Ajouter Sauce tomate/ }).click();

  await loadAgain();
  await shop.getByRole('button', { name: /^Voir le panier/ }).click();
  await shop.getByRole('button', { name: /^Commander$/ }).click();
  await shop.getByRole('textbox', { name: /^Nom/ }).fill('Ghjulia <b>Paoli</b>');
  await shop.getByRole('textbox', { name: /^E-mail/ }).fill('Ghjulia@Example.org');

  if ((await slot.count()) > 0) await slot.check();
  const phone = shop.getByRole('textbox', { name: /^Téléphone/ });
  if ((await phone.count()) > 0) await phone.fill('06 12 34 56 78');
  await shop.getByRole('checkbox', { name: /conditions de vente/ }).check();
  // 500 g at 3.10 €/kg, two at 1.40 €, one at 5.60 € with a deposit of 0.50 €.
  await shop.getByRole('button', { name: /^Commander.*10,45/ }).click();
  const code = await shop
    .getByText(/^[A-Z0-9]{3}-\d{3}$/)
    .first()
    .textContent();

  const rows = await farm.server.query(
    'select o.code, o.customer_name, o.goods_cents + o.deposit_cents as total, (select sum(quantity) from order_lines l where l.order_id = o.id)::int as quantity from orders o where o.code = $1',
    [code],
  );
  expect(rows).toEqual([{ code, customer_name: 'Ghjulia <b>Paoli</b>', total: 1045, quantity: 500 + 2 + 1 }]);

  const received = await waitForMail('ghjulia@example.org');
  expect(received.from?.text).toMatch(/Petra Bianca/);
  expect(received.text).toContain(code);
  expect(received.text).toMatch(/10,45/);
  expect(received.html).not.toContain('<b>Paoli</b>');
  expect(received.attachments.map((attachment) => attachment.contentType)).toContain('text/calendar');

  const link = /http:\/\/127\.0\.0\.1:\d+\/ferme-petra-bianca#order=[^\s"<>]+/.exec(received.text ?? '')?.[0] ?? '';
  const hosted = await context.newPage();
  await hosted.goto(link);
  await hosted
    .getByText(code ?? '')
    .first()
    .waitFor();

  const key = (await farm.server.cagette('key', 'create', '--organisation', 'ferme-petra-bianca')).trim();
  const desk = async (path: string) =>
    fetch(`${farm.server.url}/v1/desk/distributions/${await distributionOf(code)}/${path}`, {
      headers: { Authorization: `Bearer ${key}` },
    });
  const list = await (await desk('harvest-list?format=csv')).text();
  expect(list).toMatch(/Courgettes/);
  expect(await farm.server.cagette('harvest-list', '--organisation', 'ferme-petra-bianca')).toMatch(/Courgettes/);
  expect(((await (await desk('orders')).json()) as { items: { code: string }[] }).items.map((order) => order.code)).toContain(code);

  await hosted
    .getByRole('button', { name: /Annuler/ })
    .first()
    .click();
  await hosted
    .getByRole('button', { name: /Annuler|Oui/ })
    .last()
    .click();
  await hosted.getByText('Annulée').first().waitFor();
  await waitForMail('ghjulia@example.org', /annul/i);

  await leave();
});

async function waitForMail(recipient: string, subject = /./): Promise<MailServer['received'][number]> {
  for (let count = 1; ; count++) {
    const all = await farm.mails.waitFor(count);
    const mail = all.find((one) => one.recipients.includes(recipient) && subject.test(one.subject ?? ''));
    if (mail) return mail;
    count = all.length;
  }
}

async function distributionOf(code: string | null): Promise<string> {
  const rows = await farm.server.query<{ id: string }>('select distribution_id as id from orders where code = $1', [code]);
  return rows[0]?.id ?? '';
}
