import type { Order } from '@cagette/sdk/contract/order';
import type { Deps } from '../deps.ts';
import { composeMail } from '../emails/compose-mail.ts';
import { listsMail } from '../emails/lists-mail.ts';
import type { MailAttachment, MailTransport } from '../emails/mail.ts';
import { orderListCsv } from '../emails/order-list-csv.ts';
import { harvestCsv, harvestFileName } from '../features/desk/harvest-csv.ts';
import { harvestListFor } from '../features/desk/harvest-list.service.ts';
import { listOrdersIn } from '../features/orders/orders.service.ts';
import { orderView } from '../features/orders/orders.view.ts';
import { organisationById } from '../features/organisations/organisations.service.ts';
import type { ShelfModel } from '../features/shelves/shelf-model.ts';
import { DEFAULT_LOCALE, messagesIn } from '../messages/messages-in.ts';
import type { JobData } from './job-types.ts';

const PAGE = 200;
const CSV = 'text/csv; charset=utf-8';

/** Mails an organisation its lists of a closed distribution, as they are now. Without an address there is nobody to send to, which the log says. */
export async function sendListsMail(
  deps: Deps,
  transport: MailTransport,
  { distributionId, organisationId, lists }: JobData['mail.lists'],
  jobId: string,
): Promise<void> {
  const model = await deps.shelves.model(distributionId, { fresh: true });
  if (!model) return;
  const { email } = await organisationById(deps, organisationId);
  if (email === null) {
    deps.logger.warn({ organisationId, distributionId }, 'lists could not be mailed: the organisation has no e-mail address');
    return;
  }
  const messages = messagesIn(DEFAULT_LOCALE);
  const { locale } = messages;
  const { startsAt, pickupPoint } = model.distribution;
  const { timeZone } = pickupPoint;
  const all = await readOrders(deps, model, lists.includes('orders') ? null : organisationId);
  const ownHarvest = lists.includes('harvest') ? await harvestListFor(deps, distributionId, organisationId) : null;
  const harvest = ownHarvest && ownHarvest.lines.length > 0 ? ownHarvest : null;
  const orders = lists.includes('orders') ? all : null;
  const sender = model.shelf.organisation;
  const content = listsMail(
    {
      sender: sender.name,
      startsAt,
      timeZone,
      place: pickupPoint.name,
      currency: sender.currency,
      orderCount: all.length,
      harvest: harvest?.lines ?? null,
      orders,
    },
    messages,
  );
  const attachments: MailAttachment[] = [];
  if (harvest) attachments.push({ fileName: harvestFileName(harvest, locale), contentType: CSV, content: harvestCsv(harvest, locale) });
  if (orders && all.length > 0)
    attachments.push({
      fileName: messages.lists.ordersFile(dayOf(startsAt, timeZone)),
      contentType: CSV,
      content: orderListCsv(orders, timeZone, messages),
    });
  await transport.send(await composeMail(content, { to: email, replyTo: sender.email, attachments }), jobId);
}

/** The orders that were not cancelled, by name; with a farm those that hold something of it. */
async function readOrders(deps: Deps, model: ShelfModel, farmId: string | null): Promise<Order[]> {
  const orders: Order[] = [];
  for (let after: string | null = null; ; ) {
    const farmIds = farmId === null ? null : [farmId];
    const rows = await listOrdersIn(deps.db, model.distribution.id, { farmIds, after, limit: PAGE, withCancelled: false });
    orders.push(...rows.map((row) => orderView(row, model)));
    after = rows.at(-1)?.id ?? null;
    if (rows.length < PAGE) break;
  }
  const byName = new Intl.Collator(DEFAULT_LOCALE);
  return orders.sort((a, b) => byName.compare(a.customer?.name ?? '', b.customer?.name ?? '') || (a.code < b.code ? -1 : 1));
}

/** `2026-11-28`, where the collection is. */
function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(instant));
}
