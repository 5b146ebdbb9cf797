import { formatPrice } from '@cagette/sdk/contract/format';
import type { Order } from '@cagette/sdk/contract/order';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { MailAttachment } from '../../emails/mail.ts';
import { placeLines } from '../../emails/place-lines.ts';
import type { Messages } from '../../messages/messages.ts';

export interface CalendarData {
  readonly order: Order;
  /** Grows with every change of the order: a calendar replaces what it knows by what is newer (RFC 5545, SEQUENCE). */
  readonly version: number;
  readonly url: string;
  /** Stands for an organisation without an e-mail address: RFC 5546 wants an organizer. */
  readonly mailFrom: string;
}

/**
 * The collection as an event: the slot, or the whole time without one. Its UID is the order's, so that a changed order moves its event and a cancelled one takes it away.
 * Instants are in UTC, which every calendar shows in its own zone.
 */
export function calendarFile({ order, version, url, mailFrom }: CalendarData, messages: Messages): MailAttachment {
  const { calendar, order: words } = messages;
  const isCancelled = order.state === 'cancelled';
  const method = isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const { startsAt, endsAt } = order.slot ?? order.distribution;
  const { pickupPoint } = order.distribution;
  const amount = formatPrice(order.totalCents, order.currency, messages.locale);
  const file = ical({ prodId: { company: 'Cagette', product: 'Cagette', language: messages.locale.toUpperCase() }, method });
  file.createEvent({
    id: `${order.id}@cagette`,
    sequence: version,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: new Date(order.updatedAt),
    start: new Date(startsAt),
    end: new Date(endsAt),
    summary: calendar.title(order.organisation.name),
    location: placeLines(pickupPoint).join(', '),
    description: [
      calendar.code(order.code),
      calendar.toPay(order.estimated ? messages.about(amount) : amount),
      ...(pickupPoint.access ? [messages.labelled(words.access, pickupPoint.access)] : []),
      calendar.open(url),
    ].join('\n'),
    organizer: { name: order.organisation.name, email: order.organisation.email ?? mailFrom },
  });
  return { fileName: calendar.fileName, contentType: `text/calendar; charset=utf-8; method=${method}`, content: file.toString() };
}
