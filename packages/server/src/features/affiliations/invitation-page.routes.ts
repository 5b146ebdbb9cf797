import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { invitationPageEn } from '../../messages/invitation-page.en.ts';
import { invitationPageFr } from '../../messages/invitation-page.fr.ts';
import { hostedPolicy, type Markup, messagesFor } from '../hosted/page.ts';
import { type InvitationPageContext, invitationPage, type Refusal, wrongLinkPage } from './invitation-page.ts';
import { answerByLink, readInvitation } from './invitation-page.service.ts';

/** Where the link of an invitation leads. What the link signs stands in the query, which no log keeps. */
export const INVITATION_PAGE = '/invitation';

const policy = hostedPolicy();
/** The way back to the form, by what refused it. */
const refusals: Readonly<Partial<Record<string, Refusal>>> = {
  'farm.required': 'farm',
  'validation.failed': 'name',
  'catalogue.notFound': 'catalogue',
  'affiliation.exists': 'member',
};
/** The page itself tells these. */
const shownStates = ['invitation.answered', 'invitation.expired', 'invitation.notFound'];

/**
 * The page where a farm answers an invitation: a form that needs no script. Opening it changes nothing, so programs that look at the links of a mail answer nothing. Only
 * the signed link that the form carries lets it answer, no cookie and no session, so no other website can make a browser answer; browsers that say where a form
 * comes from are believed all the same.
 */
export function invitationPageRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const contextOf = (language: string | undefined, token: string): InvitationPageContext => {
    const messages = messagesFor(language);
    const page = {
      messages,
      publicUrl: deps.config.publicUrl,
      path: INVITATION_PAGE,
      stylesheet: '/assets/hosted.css',
      now: deps.clock.now(),
    };
    return { ...page, words: messages.locale === 'en' ? invitationPageEn : invitationPageFr, token };
  };

  app.get(INVITATION_PAGE, (c) => show(c, contextOf(c.req.query('lang'), c.req.query('token') ?? ''), null));
  app.post(INVITATION_PAGE, async (c) => {
    // What cannot be read has no token either, and is told so.
    const form: Readonly<Record<string, unknown>> = await c.req.parseBody().catch(() => ({}));
    const field = (name: string): string => {
      const value = form[name];
      return typeof value === 'string' ? value : '';
    };
    const context = contextOf(field('lang'), field('token'));
    if (!isFromPage(c)) return send(c, wrongLinkPage(context), 403);
    try {
      const [answer, offer, farmName, farmCity] = [field('answer'), field('offer'), field('farmName'), field('farmCity')];
      await answerByLink(deps, context.token, { answer, offer, farmName, farmCity });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const refusal = refusals[error.code];
      if (refusal) return show(c, context, { refusal, status: error.status });
      if (!shownStates.includes(error.code) && !isWrongLink(error)) throw error;
    }
    const query = new URLSearchParams({ token: context.token, ...languageOf(context) });
    return c.redirect(`${INVITATION_PAGE}?${query.toString()}`, 303);
  });
  return app;

  async function show(c: Context<AppEnv>, context: InvitationPageContext, refused: { refusal: Refusal; status: number } | null) {
    const shown = await readInvitation(deps, context.token).catch((error: unknown) => {
      if (isWrongLink(error)) return null;
      throw error;
    });
    if (!shown) return send(c, wrongLinkPage(context), 404);
    return send(c, invitationPage(context, shown, refused?.refusal ?? null), refused ? (refused.status as ContentfulStatusCode) : 200);
  }
}

async function send(c: Context<AppEnv>, markup: Markup, status: ContentfulStatusCode): Promise<Response> {
  return c.html(await markup, status, { 'Content-Security-Policy': policy, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
}

function isWrongLink(error: unknown): boolean {
  return error instanceof ProblemError && (error.code === 'link.invalid' || error.code === 'link.expired');
}

/** `Sec-Fetch-Site` of the Fetch Metadata standard; older browsers send none. */
function isFromPage(c: Context<AppEnv>): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  return site === undefined || site === 'same-origin' || site === 'none';
}

function languageOf({ words }: InvitationPageContext): Record<string, string> {
  return words.locale === 'fr' ? {} : { lang: words.locale };
}
