import type { Deps } from '../../deps.ts';
import { problem } from '../../http/problem-error.ts';
import type { Locale } from '../../messages/locale.ts';
import { messagesIn } from '../../messages/messages-in.ts';
import { organisationById } from '../organisations/organisations.service.ts';
import { distributionCalendar } from './distribution-calendar.ts';
import { findDistribution } from './distributions.queries.ts';
import { distributionView } from './distributions.view.ts';

/** The calendar file of a distribution, for anybody. @throws distribution.notFound */
export async function readDistributionCalendar(
  deps: Deps,
  distributionId: string,
  locale: Locale,
): Promise<{ fileName: string; content: string }> {
  const row = await findDistribution(deps.db, distributionId);
  if (!row) throw problem('distribution.notFound');
  const organisation = await organisationById(deps, row.organisationId);
  const { publicUrl, mailFrom } = deps.config;
  const messages = messagesIn(locale);
  const url = `${publicUrl}/${organisation.slug}#distribution=${row.id}`;
  const content = distributionCalendar(
    { distribution: distributionView(row), organisation, url, mailFrom, now: deps.clock.now() },
    messages,
  );
  return { fileName: messages.calendar.fileName, content };
}
