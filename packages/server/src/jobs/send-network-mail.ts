import type { Deps } from '../deps.ts';
import { composeMail } from '../emails/compose-mail.ts';
import type { MailTransport } from '../emails/mail.ts';
import type { MailContent } from '../emails/mail-content.ts';
import { acceptedMail, declinedMail, endedMail, invitationMail, withdrewMail } from '../emails/network-mail.ts';
import { type InvitationNews, invitationNews, runningDistributions } from '../features/affiliations/network-news.service.ts';
import { findDistributionRow } from '../features/distributions/distributions.service.ts';
import { organisationById } from '../features/organisations/organisations.service.ts';
import { DEFAULT_LOCALE, messagesIn } from '../messages/messages-in.ts';
import type { NetworkNews } from './job-types.ts';

interface Letter {
  readonly content: MailContent;
  readonly to: string | null;
  readonly replyTo: string | null;
}

const messages = messagesIn(DEFAULT_LOCALE);

/** Mails what happens in a network to whoever did not do it, as far as it still holds. Without an address there is nobody to send to, which the log says. */
export async function sendNetworkMail(deps: Deps, transport: MailTransport, news: NetworkNews, jobId: string): Promise<void> {
  const letter = await letterOf(deps, news);
  if (letter === null) return;
  const { content, to, replyTo } = letter;
  if (to === null)
    return deps.logger.warn(
      { job: jobId, kind: news.kind },
      'news of a network could not be mailed: the organisation has no e-mail address',
    );
  await transport.send(await composeMail(content, { to, replyTo, attachments: [] }), jobId);
}

async function letterOf(deps: Deps, news: NetworkNews): Promise<Letter | null> {
  if (news.kind === 'ended') return endedLetter(deps, news);
  if (news.kind === 'withdrew') return withdrewLetter(deps, news);
  const found = await invitationNews(deps, news.invitationId);
  if (!found) return null;
  return news.kind === 'invited' ? invitedLetter(deps, found) : answerLetter(news.kind, found);
}

/** An invitation that was answered or withdrawn meanwhile is not sent. */
function invitedLetter({ config }: Pick<Deps, 'config'>, { association, invitation, state, token }: InvitationNews): Letter | null {
  if (state !== 'open') return null;
  const { message, expiresAt, email } = invitation;
  const url = `${config.publicUrl}/invitation?token=${token}`;
  const content = invitationMail({ association: association.name, message, url, expiresAt, timeZone: association.timeZone }, messages);
  return { content, to: email, replyTo: association.email };
}

function answerLetter(
  kind: 'accepted' | 'declined',
  { association, invitation, farm, catalogue, askAgainFrom }: InvitationNews,
): Letter | null {
  const { email } = invitation;
  if (kind === 'accepted' && farm !== null)
    return { content: acceptedMail({ farm, email, catalogue }, messages), to: association.email, replyTo: email };
  if (kind === 'declined' && askAgainFrom !== null) {
    return {
      content: declinedMail({ email, again: askAgainFrom, timeZone: association.timeZone }, messages),
      to: association.email,
      replyTo: null,
    };
  }
  return null;
}

async function endedLetter(deps: Deps, { associationId, farmId, by }: Extract<NetworkNews, { kind: 'ended' }>): Promise<Letter> {
  const [association, farm] = await Promise.all([organisationById(deps, associationId), organisationById(deps, farmId)]);
  const standing = await runningDistributions(deps, { associationId, farmId });
  const [from, to] = by === 'association' ? [association, farm] : [farm, association];
  const content = endedMail({ association: association.name, farm: farm.name, by, standing }, messages);
  return { content, to: to.email, replyTo: from.email };
}

async function withdrewLetter(deps: Deps, news: Extract<NetworkNews, { kind: 'withdrew' }>): Promise<Letter | null> {
  const distribution = await findDistributionRow(deps.db, news.distributionId);
  if (!distribution) return null;
  const { startsAt, timeZone, pointName: place, organisationId } = distribution;
  const [association, farm] = await Promise.all([organisationById(deps, organisationId), organisationById(deps, news.farmId)]);
  const [from, to] = news.by === 'association' ? [association, farm] : [farm, association];
  const content = withdrewMail(
    { association: association.name, farm: farm.name, by: news.by, distribution: { startsAt, timeZone, place } },
    messages,
  );
  return { content, to: to.email, replyTo: from.email };
}
