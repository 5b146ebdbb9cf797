import type { Impact as Told, ImpactPeriod } from '@cagette/sdk';
import { type FigureName, lastCounted, monthsOf } from '@cagette/sdk/contract/impact-figures';
import { formatDate, formatMonth } from '@cagette/sdk/contract/impact-format';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import { groundStyles } from '../../base/ground.styles.ts';
import { hostAccentRule } from '../../base/host-accent.ts';
import { layGround } from '../../base/lay-ground.ts';
import { serverAddress } from '../../base/server-address.ts';
import { tokens } from '../../base/tokens.styles.ts';
import { ReadyEvent } from '../../events/ready-event.ts';
import { reportFailure } from '../../events/report-failure.ts';
import { french, type ImpactLanguage, impactLanguage } from '../../messages/impact/language.ts';
import type { Instead } from '../../messages/impact/messages.ts';
import { languageTagOf } from '../../messages/language-tag.ts';
import { type ImpactState, loadingImpact } from '../../state/impact/impact-store.ts';
import { shownPeriods } from '../../state/impact/shown-periods.ts';
import { figureList } from './figure-list.ts';
import { figureStyles } from './figure-list.styles.ts';
import { impactStyles } from './impact.styles.ts';
import { monthChart } from './month-chart.ts';
import { monthStyles } from './month-chart.styles.ts';
import { monthTable } from './month-table.ts';
import { ImpactReading } from './reading.ts';

const NO_SERVER = 'impact.notConfigured';
const NO_SCRIPT = 'script.failed';
const NO_NETWORK = 'network.failed';

/**
 * What an association or a farm achieved for its territory, in figures: each says how it is computed, and none is about fewer than five households. Whatever
 * stands inside the element is shown until the figures are there and when they cannot be.
 *
 * @attr organisation - whose figures: the slug on the Cagette server
 * @attr server - the server's address; the one the embed script came from by default
 * @attr period - `last12Months` or `sinceBeginning`: only these are shown; by default the twelve months, with those since the beginning beside them
 * @attr lang - `fr` or `en`; by default the nearest ancestor's, or French
 *
 * @fires cagette-ready - the figures are shown, or why there are none yet
 * @fires cagette-error - something did not work and the visitor was told
 *
 * @slot - what to show before the figures are there and when they cannot be: a link to the hosted page
 * @slot heading - what stands over the figures, instead of our own heading
 *
 * @csspart impact - everything
 * @csspart money - the price tag with what went to farms
 * @csspart figure - each of the other figures
 * @csspart chart - the months: chart and table
 * @csspart button - a button
 * @csspart picture - the link to the figures as a picture
 *
 * @cssprop --cagette-accent - bars and marks; the page's `accent-color` by default, else leaf green
 * @cssprop --cagette-on-accent - text on the accent
 * @cssprop --cagette-background - behind everything
 * @cssprop --cagette-surface - behind each figure
 * @cssprop --cagette-text - text
 * @cssprop --cagette-muted - secondary text
 * @cssprop --cagette-line - thin lines
 * @cssprop --cagette-tile - behind what is pointed at
 * @cssprop --cagette-tag - the price tag
 * @cssprop --cagette-radius - corners of cards
 * @cssprop --cagette-padding - around everything
 * @cssprop --cagette-font-family - text; the page's by default
 * @cssprop --cagette-heading-font-family - headings; as the text by default
 */
export class Impact extends LitElement {
  static override readonly styles = [tokens, controls, groundStyles, figureStyles, monthStyles, impactStyles];

  @property({ reflect: true }) organisation = '';
  @property({ reflect: true }) server: string | null = null;
  @property({ reflect: true }) period: string | null = null;

  @state() private told: ImpactState = loadingImpact;
  @state() private language: ImpactLanguage | null = null;
  @state() private open: ReadonlySet<FigureName> = new Set();
  @state() private isTableShown = false;

  #isRetrying = false;
  readonly #hostAccent = new CSSStyleSheet();
  readonly #reading = new ImpactReading(this, (before, after) => this.#changed(before, after));

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // Some sites clean their pages of attributes they do not know; what is there stays.
    if (name === 'organisation' && after === null) return;
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang' && this.isConnected) void this.#readLanguage();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#readLanguage();
    this.#hostAccent.replaceSync(hostAccentRule(this));
    if (this.hasUpdated && !this.#reading.isLiving) this.#begin();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return layGround(super.createRenderRoot(), this.#hostAccent);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('organisation') || changed.has('server')) this.#begin();
  }

  protected override render() {
    const { language } = this;
    const { phase, impact } = this.told;
    if (!language || phase === 'loading') {
      return html`<div class="frame"><slot></slot><div class="skeleton" role="status"><span class="unseen">${language?.messages.loading}</span><i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i></div></div>`;
    }
    return html`<div class="frame" lang=${language.locale}>${impact ? this.#impact(impact, language) : this.#failed(language)}</div>`;
  }

  #impact(impact: Told, language: ImpactLanguage): TemplateResult {
    const { messages, locale } = language;
    const { lead, beside, state: reached } = shownPeriods(impact, periodIn(this.period));
    const span = lead && monthsOf(impact, lead)?.map((month) => formatMonth(month, locale));
    const instead = insteadOf(reached, impact, language);
    const title = messages.titles[impact.organisation.kind];
    return html`<section class="impact" part="impact" aria-label=${title}>
      <header>
        <p class="small muted">${impact.organisation.name}</p>
        <slot name="heading"><h2 tabindex="-1">${title}</h2></slot>
        ${lead && span ? html`<p class="span">${messages.periods[lead](span[0] ?? '', span[1] ?? '')}</p>` : nothing}
      </header>
      ${instead ? (lead ? html`<p class="aside">${reached === 'tooFew' ? messages.tooFewLately : instead.text}</p>` : html`<div class="instead-of"><h3>${instead.title}</h3><p>${instead.text}</p></div>`) : nothing}
      ${lead ? figureList({ impact, lead, beside, language, open: this.open, toggle: (name) => this.#toggle(name) }) : nothing}
      ${impact.months.some(({ households }) => households !== 0) ? this.#months(impact, language) : nothing}
      <footer>
        ${impact.months.some(({ households }) => households === null) ? html`<p class="small muted">${messages.privacy}</p>` : nothing}
        <p class="small muted">${calculated(impact, language)}</p>
        ${lead ? this.#picture(lead, language) : nothing}
      </footer>
    </section>`;
  }

  #months(impact: Told, language: ImpactLanguage): TemplateResult {
    const { messages } = language;
    return html`<section class="months" part="chart" aria-labelledby="months">
      <h3 id="months">${messages.chart}</h3>
      ${monthChart(impact, language)}
      <div class="actions"><button class="button" part="button" aria-controls="table" @click=${() => (this.isTableShown = !this.isTableShown)}>${this.isTableShown ? messages.hideTable : messages.showTable}</button></div>
      ${monthTable(impact, this.isTableShown, language)}
    </section>`;
  }

  /** For a report or a newsletter; the server sends it as a file. */
  #picture(period: ImpactPeriod, { messages, locale }: ImpactLanguage): TemplateResult {
    const query = new URLSearchParams({ lang: locale.startsWith('fr') ? 'fr' : 'en', period, download: '1' });
    const address = `${this.#serverUrl ?? ''}v1/organisations/${encodeURIComponent(this.organisation)}/impact.svg?${query}`;
    return html`<p><a class="button" part="picture" href=${address} download>${messages.picture}</a></p>`;
  }

  #failed({ messages }: ImpactLanguage): TemplateResult {
    const { code, requestId } = this.told.failure ?? { code: NO_SERVER, requestId: null };
    const isOffline = code === NO_NETWORK && !navigator.onLine;
    const url = this.#serverUrl && this.organisation ? this.#serverUrl + this.organisation : '';
    return html`<div class="notice" role="alert">
        <p>${isOffline ? messages.offline : messages.failure(code)}</p>
        ${requestId ? html`<p class="small muted">${messages.codeForSupport(`${code} · ${requestId}`)}</p>` : nothing}
        ${code === NO_SERVER ? nothing : html`<div class="actions"><button class="button" part="button" @click=${() => this.#retry()}>${messages.retry}</button></div>`}
      </div>
      <p><slot>${url && html`<a href=${url}>${url}</a>`}</slot></p>`;
  }

  get #serverUrl(): string | null {
    return serverAddress(this.server, document.baseURI);
  }

  /** The button goes while it is tried again; whoever pressed it finds the focus on what came of it. */
  #retry(): void {
    this.#isRetrying = true;
    this.#reading.retry();
  }

  protected override updated(): void {
    if (!this.#isRetrying || this.told.phase === 'loading') return;
    this.#isRetrying = false;
    this.renderRoot.querySelector<HTMLElement>('h2, .notice button')?.focus({ preventScroll: true });
  }

  #toggle(name: FigureName): void {
    const open = new Set(this.open);
    if (!open.delete(name)) open.add(name);
    this.open = open;
  }

  /** Starts over for another organisation or server, or when the element came back to the page. */
  #begin(): void {
    const serverUrl = this.#serverUrl;
    if (serverUrl !== null && this.organisation !== '') {
      this.told = this.#reading.begin(serverUrl, this.organisation);
      return;
    }
    this.#reading.end();
    this.told = { phase: 'failed', impact: null, failure: { code: NO_SERVER, requestId: null } };
    reportFailure(this, NO_SERVER, null);
  }

  #changed(before: ImpactState, after: ImpactState): void {
    this.told = after;
    if (after.phase === 'ready' && before.phase !== 'ready') this.dispatchEvent(new ReadyEvent(this.organisation));
    if (after.failure) reportFailure(this, after.failure.code, after.failure.requestId);
  }

  async #readLanguage(): Promise<void> {
    const tag = languageTagOf(this);
    try {
      const found = impactLanguage(tag);
      // French is at hand and is not waited for, so that the first picture is already the right one.
      const language = found instanceof Promise ? await found : found;
      if (languageTagOf(this) === tag) this.language = language;
    } catch {
      this.language ??= french;
      reportFailure(this, NO_SCRIPT, null);
    }
  }
}

function periodIn(attribute: string | null): ImpactPeriod | null {
  return attribute === 'last12Months' || attribute === 'sinceBeginning' ? attribute : null;
}

function calculated(impact: Told, { messages, locale }: ImpactLanguage): string {
  const date = (instant: string) => formatDate(instant, impact.timeZone, locale);
  return `${messages.calculated(date(impact.publishedAt), date(lastCounted(impact)))} ${messages.next(date(impact.nextAt))}`;
}

/** What is said where the figures of the period are missing. */
function insteadOf(
  reached: ReturnType<typeof shownPeriods>['state'],
  { nextAt, timeZone }: Told,
  { messages, locale }: ImpactLanguage,
): Instead | null {
  if (reached === 'told') return null;
  return reached === 'empty' ? messages.empty(formatDate(nextAt, timeZone, locale)) : messages[reached];
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-impact': Impact;
  }
}
