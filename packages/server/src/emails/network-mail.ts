import { formatDay } from '@cagette/sdk/contract/format';
import type { Messages } from '../messages/messages.ts';
import { SERVER_NAME } from './code-mail.ts';
import type { Fact, MailBlock, MailContent } from './mail-content.ts';

type Side = 'association' | 'farm';

/** A distribution as the mails about a network name it. */
export interface NamedDistribution {
  readonly startsAt: string;
  readonly timeZone: string;
  readonly place: string;
}

/** To the address that is invited, in the name of the association. */
export function invitationMail(
  data: {
    readonly association: string;
    readonly message: string | null;
    readonly url: string;
    readonly expiresAt: string;
    readonly timeZone: string;
  },
  messages: Messages,
): MailContent {
  const words = messages.network.invited;
  const { association, message } = data;
  const blocks: MailBlock[] = [
    paragraph(words.intro(association)),
    ...(message === null ? [] : [facts([{ label: words.message, lines: message.split(/\r\n?|\n/) }])]),
    paragraph(words.means),
    { kind: 'button', label: words.open, url: data.url },
    hint(words.until(formatDay(data.expiresAt, data.timeZone, messages.locale))),
    hint(words.ignore(association)),
  ];
  return mail(messages, association, words.subject(association), words.title(association), blocks);
}

/** To the association whose invitation was accepted, in the name of the farm. */
export function acceptedMail(
  data: { readonly farm: string; readonly email: string; readonly catalogue: string | null },
  messages: Messages,
): MailContent {
  const words = messages.network.accepted;
  const { farm, email, catalogue } = data;
  const blocks = [
    paragraph(words.text(farm, email)),
    facts([{ label: words.catalogue, lines: [catalogue ?? words.noCatalogue] }]),
    paragraph(words.next),
  ];
  return mail(messages, farm, words.subject(farm), words.title(farm), blocks);
}

/** To the association whose invitation was declined. `again`: when it may invite anew. */
export function declinedMail(
  data: { readonly email: string; readonly again: string; readonly timeZone: string },
  messages: Messages,
): MailContent {
  const words = messages.network.declined;
  const day = formatDay(data.again, data.timeZone, messages.locale);
  return mail(messages, SERVER_NAME, words.subject(data.email), words.title, [paragraph(words.text(data.email)), hint(words.again(day))]);
}

/** To the side that did not end the affiliation. */
export function endedMail(
  data: { readonly association: string; readonly farm: string; readonly by: Side; readonly standing: readonly NamedDistribution[] },
  messages: Messages,
): MailContent {
  const words = messages.network.ended;
  const { association, farm, by, standing } = data;
  const blocks = [
    paragraph(words.text[by](association, farm)),
    paragraph(words.unopened(farm)),
    ...(standing.length === 0
      ? []
      : [facts([{ label: words.standing, lines: standing.map((one) => placeAndDay(one, messages)) }]), paragraph(words.standingMeans)]),
  ];
  const sender = by === 'association' ? association : farm;
  return mail(messages, sender, words.subject[by](association, farm), words.title[by](association, farm), blocks);
}

/** To the side that did not take the farm out of the distribution. */
export function withdrewMail(
  data: { readonly association: string; readonly farm: string; readonly by: Side; readonly distribution: NamedDistribution },
  messages: Messages,
): MailContent {
  const words = messages.network.withdrew;
  const { association, farm, by, distribution } = data;
  const day = formatDay(distribution.startsAt, distribution.timeZone, messages.locale);
  const blocks = [
    paragraph(words.text[by](association, farm)),
    facts([
      { label: messages.order.collection, lines: [day] },
      { label: messages.order.place, lines: [distribution.place] },
    ]),
    hint(words.nobodyOrdered),
  ];
  const sender = by === 'association' ? association : farm;
  return mail(messages, sender, words.subject(farm, day, distribution.place), words.title(farm), blocks);
}

function mail(messages: Messages, sender: string, subject: string, title: string, blocks: readonly MailBlock[]): MailContent {
  return { locale: messages.locale, subject, title, sender, blocks, footer: [] };
}

function placeAndDay({ startsAt, timeZone, place }: NamedDistribution, { locale }: Messages): string {
  return `${formatDay(startsAt, timeZone, locale)}, ${place}`;
}

function paragraph(text: string): MailBlock {
  return { kind: 'paragraph', text };
}

function hint(text: string): MailBlock {
  return { kind: 'hint', text };
}

function facts(list: readonly Fact[]): MailBlock {
  return { kind: 'facts', facts: list };
}
