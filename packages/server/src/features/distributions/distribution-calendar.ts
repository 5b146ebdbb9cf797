import type { Distribution } from '@cagette/sdk/contract/distribution';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { placeLines } from '../../emails/place-lines.ts';
import type { Messages } from '../../messages/messages.ts';

export interface DistributionCalendarData {
  readonly distribution: Distribution;
  readonly organisation: { readonly name: string; readonly email: string | null };
  /** Where it is ordered. */
  readonly url: string;
  /** Stands for an organisation without an e-mail address: RFC 5546 wants an organizer. */
  readonly mailFrom: string;
  readonly now: Date;
}

/** A distribution as an event for who means to come, before anything is ordered. Its UID is the distribution's: taken again it replaces itself. */
export function distributionCalendar(
  { distribution, organisation, url, mailFrom, now }: DistributionCalendarData,
  messages: Messages,
): string {
  const { calendar, order: words, locale } = messages;
  const { pickupPoint, startsAt, endsAt, note } = distribution;
  const file = ical({
    prodId: { company: 'Cagette', product: 'Cagette', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  file.createEvent({
    id: `${distribution.id}@cagette`,
    stamp: now,
    start: new Date(startsAt),
    end: new Date(endsAt),
    summary: calendar.collection(organisation.name),
    location: placeLines(pickupPoint).join(', '),
    description: [
      calendar.toOrder(url),
      ...(pickupPoint.access ? [messages.labelled(words.access, pickupPoint.access)] : []),
      ...(note ? [note] : []),
    ].join('\n'),
    url,
    organizer: { name: organisation.name, email: organisation.email ?? mailFrom },
  });
  return file.toString();
}
