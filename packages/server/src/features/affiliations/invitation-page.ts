import { formatDay } from '@cagette/sdk/contract/format';
import { html } from 'hono/html';
import type { InvitationPageMessages } from '../../messages/invitation-page.messages.ts';
import { type Markup, messagesFor, page, type PageContext } from '../hosted/page.ts';
import type { OrganisationRow } from '../organisations/organisations.view.ts';
import type { AddressedFarm } from './affiliations.queries.ts';
import type { ShownInvitation } from './invitation-page.service.ts';

export interface InvitationPageContext extends PageContext {
  readonly words: InvitationPageMessages;
  readonly token: string;
}

/** Why the form comes back. */
export type Refusal = keyof InvitationPageMessages['refusals'];

/** A farm with one of its catalogues. */
interface Choice {
  readonly value: string;
  readonly farm: string;
  readonly catalogue: string;
}

/** What a link of an invitation shows: the invitation with a form to answer it, or what became of it. */
export function invitationPage(context: InvitationPageContext, shown: ShownInvitation, refusal: Refusal | null): Markup {
  const { words } = context;
  const { state, association, accepted } = shown;
  if (state === 'open') return openPage(context, shown, refusal);
  if (state !== 'accepted' || accepted === null) {
    const { title, text } = words[state === 'accepted' ? 'withdrawn' : state];
    return alone(context, title, [text(association.name)], state === 'withdrawn' ? '' : writeLink(association, words));
  }
  const offered = accepted.catalogue === null ? words.accepted.nothingOffered : words.accepted.offered(accepted.catalogue);
  const see = html`<p><a class="button" href="/${association.slug}">${words.accepted.see(association.name)}</a></p>${writeLink(association, words)}`;
  return alone(context, words.accepted.title(accepted.farm, association.name), [offered, words.accepted.next], see);
}

/** A link that was cut short, forged, or of an invitation that is gone: one is not told from the other. */
export function wrongLinkPage(context: InvitationPageContext): Markup {
  return alone(context, context.words.wrong.title, [context.words.wrong.text], '');
}

function openPage(context: InvitationPageContext, { invitation, association, farms }: ShownInvitation, refusal: Refusal | null): Markup {
  const { words, token } = context;
  const members = farms.filter(({ isAffiliated }) => isAffiliated);
  const choices = farms.filter(({ isAffiliated }) => !isAffiliated).flatMap((farm) => choicesOf(farm, words));
  const mayAccept = choices.length > 0 || farms.length === 0;
  const title = words.title(association.name);
  return framed(
    context,
    title,
    html`<p class="kicker">${association.name}</p>
<h1>${title}</h1>
<p class="lead">${words.intro(association.name)} ${words.until(formatDay(invitation.expiresAt, association.timeZone, words.locale))}</p>
${invitation.message === null ? '' : html`<figure class="collection message"><figcaption>${words.message(association.name)}</figcaption><blockquote>${invitation.message}</blockquote></figure>`}
<h2>${words.meaning.title}</h2>
<ul class="points">${words.meaning.points.map((point) => html`<li>${point}</li>`)}</ul>
<form class="answer" method="post" action="${context.path}">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="lang" value="${words.locale}">
${members.map(({ name }) => html`<p>${words.farm.member(name)}</p>`)}
${mayAccept ? '' : html`<p>${words.farm.onlyMembers}</p>`}
${choices.length > 0 ? choiceFields(choices, words) : ''}
${farms.length === 0 ? newFarmFields(invitation.email, words) : ''}
${refusal === null ? '' : html`<p class="refusal" role="alert">${words.refusals[refusal]}</p>`}
<p class="answers">${mayAccept ? html`<button class="button" name="answer" value="accept">${words.accept}</button>` : ''}
<button class="button quiet" name="answer" value="decline" formnovalidate>${words.decline}</button></p>
<p class="note">${words.change}</p>
</form>`,
  );
}

function choicesOf({ slug, name, catalogues }: AddressedFarm, words: InvitationPageMessages): Choice[] {
  if (catalogues.length === 0) return [{ value: slug, farm: name, catalogue: words.farm.noCatalogue }];
  return catalogues.map((catalogue) => ({ value: `${slug}:${catalogue.id}`, farm: name, catalogue: catalogue.name }));
}

function choiceFields(choices: readonly Choice[], words: InvitationPageMessages): Markup {
  const [only] = choices;
  if (only && choices.length === 1) {
    return html`<h2>${words.farm.one}</h2>
<p class="collection"><strong>${only.farm}</strong><br>${only.catalogue}</p>
<input type="hidden" name="offer" value="${only.value}">`;
  }
  return html`<fieldset><legend>${words.farm.several}</legend>
${choices.map(({ value, farm, catalogue }) => html`<label class="collection choice"><input type="radio" name="offer" value="${value}" required> <span><strong>${farm}</strong><br>${catalogue}</span></label>`)}
</fieldset>`;
}

function newFarmFields(email: string, { newFarm }: InvitationPageMessages): Markup {
  return html`<fieldset><legend>${newFarm.title}</legend>
<p>${newFarm.text(email)}</p>
<p class="field"><label for="farm-name">${newFarm.name}</label><input id="farm-name" name="farmName" required maxlength="100" autocomplete="organization"></p>
<p class="field"><label for="farm-city">${newFarm.city}</label><input id="farm-city" name="farmCity" maxlength="100" autocomplete="address-level2"></p>
<p class="note">${newFarm.shown(email)}</p>
</fieldset>`;
}

function alone(context: InvitationPageContext, title: string, texts: readonly string[], then: Markup | ''): Markup {
  return framed(context, title, html`<h1>${title}</h1>${texts.map((text) => html`<p class="lead">${text}</p>`)}${then}`);
}

/** Without a description of the invitation in the head: what a link shows is for one person. */
function framed(context: InvitationPageContext, title: string, body: Markup): Markup {
  const other = messagesFor(context.words.locale === 'fr' ? 'en' : 'fr');
  const query = new URLSearchParams({ token: context.token, ...(other.locale === 'fr' ? {} : { lang: other.locale }) });
  return page(context, {
    title,
    description: title,
    isIndexed: false,
    body: html`<main class="wrap alone invitation">
${body}
</main>
<footer class="foot"><div class="wrap columns"><p class="about"><a href="/">${context.messages.poweredBy}</a> · <a href="${context.path}?${query.toString()}" hreflang="${other.locale}" lang="${other.locale}">${context.messages.otherLanguage}</a></p></div></footer>`,
  });
}

function writeLink({ email }: Pick<OrganisationRow, 'email'>, words: InvitationPageMessages): Markup | '' {
  return email === null ? '' : html`<p><a href="mailto:${email}">${words.write(email)}</a></p>`;
}
