import { expect, test } from 'vitest';
import { codeMail } from '../emails/code-mail.ts';
import { renderHtml } from '../emails/render-html.ts';
import { renderText } from '../emails/render-text.ts';
import { messagesIn } from '../messages/messages-in.ts';
import { startMailServer } from '../testing/mail-server.ts';
import { startMailWorkers } from '../testing/mail-workers.ts';
import { createScene, orderBody, place } from '../testing/scene.ts';
import { createTestServer } from '../testing/test-server.ts';

test('the code that is mailed signs in', async () => {
  const mailServer = await startMailServer();
  const server = await createTestServer({ config: { smtpUrl: `smtp://127.0.0.1:${mailServer.port}` } });
  const stopWorkers = await startMailWorkers(server);
  const email = 'ghjulia@example.org';
  const scene = await createScene(server);
  await place(
    server,
    await orderBody(server, scene, [{ offerId: scene.offerIds[0]!, quantity: 1 }], { customer: { name: 'Ghjulia', email } }),
  );
  await server.call('POST', '/v1/auth/codes', { body: { email } });
  const mail = (await mailServer.waitFor(2)).find(({ subject }) => subject?.includes('code'));
  expect(mail!.recipients).toEqual([email]);
  expect(mail!.from?.value[0]?.name).toBe('Cagette');
  expect(mail!.replyTo).toBeUndefined();
  expect(mail!.attachments).toEqual([]);
  const code = /^(\d{6}) est votre code de connexion$/.exec(mail!.subject ?? '')?.[1] ?? '';
  expect(mail!.text).toContain(code);
  expect(mail!.html).toContain(code);
  const session = await server.call('POST', '/v1/auth/sessions', { body: { email, code } });
  expect(session.status, JSON.stringify(session.body)).toBe(201);
  await stopWorkers();
  await server.close();
  await mailServer.close();
});

test('it is written in English where an organisation’s language will be', async () => {
  const content = codeMail('123456', messagesIn('en'));
  expect(content.subject).toBe('123456 is your sign-in code');
  expect(await renderHtml(content)).toContain('<html lang="en">');
  expect(renderText(content)).toContain('for ten minutes');
});
