import type { Deps } from '../deps.ts';
import { composeMail } from '../emails/compose-mail.ts';
import type { MailTransport } from '../emails/mail.ts';
import { orderMail } from '../emails/order-mail.ts';
import { calendarFile } from '../features/orders/calendar-file.ts';
import { orderForCustomer } from '../features/orders/calendar.service.ts';
import { DEFAULT_LOCALE, messagesIn } from '../messages/messages-in.ts';
import type { JobData } from './job-types.ts';

/**
 * Mails a customer their order as it is now. Nothing is sent when the order is gone or its customer erased, nor a confirmation of what was cancelled meanwhile: the
 * cancellation has a mail of its own.
 */
export async function sendOrderMail(
  deps: Deps,
  transport: MailTransport,
  { orderId, kind }: JobData['mail.order'],
  jobId: string,
): Promise<void> {
  const found = await orderForCustomer(deps, orderId);
  if (!found) return;
  const { order, version, distributionNote, url } = found;
  const { customer } = order;
  if (!customer) return;
  if (kind !== 'cancelled' && order.state === 'cancelled') return;
  const messages = messagesIn(DEFAULT_LOCALE);
  const content = orderMail({ kind, order, distributionNote, url, now: deps.clock.now() }, messages);
  const calendar = calendarFile({ order, version, url, mailFrom: deps.config.mailFrom }, messages);
  await transport.send(
    await composeMail(content, { to: customer.email, replyTo: order.organisation.email, attachments: [calendar] }),
    jobId,
  );
}
