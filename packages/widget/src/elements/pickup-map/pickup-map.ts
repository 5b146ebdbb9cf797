import type { BoundingBox, PointFeature } from '@cagette/sdk';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { calendarLeafStyles } from '../../base/calendar-leaf.styles.ts';
import { ContextProvider } from '../../base/context.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import { hostAccentRule } from '../../base/host-accent.ts';
import { MapFormatter, mapFormatterContext } from '../../base/map-formatter.ts';
import { serverAddress } from '../../base/server-address.ts';
import { tokens } from '../../base/tokens.styles.ts';
import { WidthWatch } from '../../base/width-watch.ts';
import type { MapFailure } from '../../events/map/map-failed-event.ts';
import type { PointRequest } from '../../events/map/point-request.ts';
import type { MapWish } from '../../events/map/map-request.ts';
import { ReadyEvent } from '../../events/ready-event.ts';
import { reportFailure } from '../../events/report-failure.ts';
import { languageTagOf } from '../../messages/language-tag.ts';
import { type MapLanguage, mapFrench, mapLanguageFor } from '../../messages/map/language.ts';
import { initialArea } from '../../state/initial-area.ts';
import { isForAll } from '../../state/map-query.ts';
import type { MapReader } from '../../state/map-reader.ts';
import { type FoundList, initialMapState, type MapState } from '../../state/map-state.ts';
import { shopAddress } from '../../state/point-addresses.ts';
import { orderable } from '../../state/point-facts.ts';
import type { Here } from '../../state/here.ts';
import { answerWish } from './answer-wishes.ts';
import { bringIntoSight } from './bring-into-sight.ts';
import { isOrdered, isPlainClick } from './order-point.ts';
import { hearRequest } from './hear-request.ts';
import { keepFocus } from './keep-focus.ts';
import { heightRule } from './height-rule.ts';
import { hereFor } from './here-for.ts';
import { filterButton } from './filter-button.ts';
import { LinkCopy } from './link-copy.ts';
import { ListPlace } from './list-place.ts';
import { type LatePart, LateParts } from './late-parts.ts';
import { MapLife } from './map-life.ts';
import { mapPane } from './map-pane.ts';
import { mapLayout } from './map-layout.ts';
import { held, isReadable, isWithoutMap, mapLine, mapNotices, noList } from './map-notices.ts';
import { paneSwitch } from './pane-switch.ts';
import { pickupMapStyles } from './pickup-map.styles.ts';
import { type CardContext, pointCard } from './point-card.ts';
import { countRow, pointList } from './point-list.ts';

/** From here on the map stands beside the list. */
const WIDE_PX = 760;
const NOT_CONFIGURED = 'map.notConfigured';

/**
 * Where a farm's or an association's orders can be collected: a list with search by town, filters and distances, and a map of the same points. Choosing one leads
 * to its order: in a shop of the same organisation on the page, else on the shop's own page. Whatever stands inside the element is shown until the list is there and when it cannot be.
 *
 * @attr organisation - whose points: the slug on the Cagette server
 * @attr server - the server's address; the one the embed script came from by default
 * @attr view - `both` (default), `list` or `map`
 * @attr shop-url - the page with the organisation's shop; by default its hosted page
 * @attr area - what is shown at first: `west,south,east,north` in degrees; by default the whole network
 * @attr height - of the map, and of the list beside it, in pixels: 240 to 2000; 640 by default, on phones as much as the screen has
 * @attr lang - `fr` or `en`; by default the nearest ancestor's, or French
 *
 * @fires cagette-ready - the list is there
 * @fires cagette-pickup-select - the visitor wants to order where a point is
 * @fires cagette-error - something did not work and the visitor was told
 *
 * @slot - what to show before the list is there and when it fails: a link to the hosted page
 * @slot empty - what to say while the network has no pickup point
 *
 * @csspart finder - the whole element
 * @csspart card - a pickup point in the list
 * @csspart list - the list
 * @csspart map - the map
 * @csspart button - a button
 * @csspart primary-button - a button that leads to an order
 * @csspart field - a field
 *
 * @cssprop --cagette-accent - buttons and marks; the page's `accent-color` by default, else leaf green
 * @cssprop --cagette-on-accent - text on the accent
 * @cssprop --cagette-background - behind everything
 * @cssprop --cagette-surface - cards and fields
 * @cssprop --cagette-text - text
 * @cssprop --cagette-muted - secondary text
 * @cssprop --cagette-line - thin lines
 * @cssprop --cagette-tile - behind what waits
 * @cssprop --cagette-tag - calendar leaves and marks
 * @cssprop --cagette-radius - corners of cards
 * @cssprop --cagette-padding - around everything
 * @cssprop --cagette-font-family - text; the page's by default
 * @cssprop --cagette-heading-font-family - headings; as the text by default
 */
export class PickupMap extends LitElement {
  static override readonly styles = [tokens, controls, calendarLeafStyles, pickupMapStyles];

  @property({ reflect: true }) organisation = '';
  @property({ reflect: true }) server: string | null = null;
  @property({ reflect: true }) view: string | null = null;
  @property({ attribute: 'shop-url', reflect: true }) shopUrl: string | null = null;
  @property({ reflect: true }) area: string | null = null;
  @property({ reflect: true }) height: string | null = null;

  @state() private shown: MapState = initialMapState;
  @state() private language: MapLanguage | null = null;
  /** On a narrow screen one of the two is in sight. */
  @state() private pane: 'list' | 'map' = 'list';
  @state() private isFiltering = false;
  @state() private trouble: MapFailure | null = null;
  /** Where the map is to go, anew for each time. */
  @state() private goTo: BoundingBox | null = null;

  /** The last list of all points. */
  #all: FoundList | null = null;
  #here: Here | null = null;
  #reader: MapReader | null = null;
  readonly #place = new ListPlace(this);
  readonly #linkCopy = new LinkCopy(this);
  readonly #isWritten = isReadable(this);
  readonly #width = new WidthWatch(this, WIDE_PX);
  readonly #formatter = new ContextProvider(this, mapFormatterContext, new MapFormatter(mapFrench));
  readonly #ownRules = new CSSStyleSheet();
  readonly #late = new LateParts(this, (name) => this.#partFailed(name));
  readonly #life = new MapLife(
    this,
    (before, after) => this.#changed(before, after),
    () => void this.#readLanguage(),
  );

  constructor() {
    super();
    hearRequest(this, 'cagette-map-request', ({ wish }) => this.#wish(wish));
    hearRequest(this, 'cagette-point-request', (event) => this.#pointAsked(event));
    hearRequest(this, 'cagette-area-request', ({ area }) => {
      if (!isWithoutMap(this.trouble)) this.trouble = null;
      void this.#life.store?.showArea(area);
    });
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // Some sites clean their pages of attributes they do not know; a map that is there stays.
    if (name === 'organisation' && after === null) return;
    super.attributeChangedCallback(name, before, after);
    if (name === 'lang' && this.isConnected) void this.#readLanguage();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#readLanguage();
    this.#ownRules.replaceSync(hostAccentRule(this) + heightRule(this.height));
    if (this.hasUpdated && !this.#life.store) this.#begin();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.shadowRoot?.adoptedStyleSheets.push(this.#ownRules);
    // A page's rules reach the host, whatever its own say; they do not reach what is inside. Its width is watched where nothing grows.
    const ground = root.appendChild(document.createElement('div'));
    ground.append(document.createElement('i'));
    return ground.appendChild(document.createElement('div'));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    void keepFocus(this);
    if (changed.has('organisation') || changed.has('server')) this.#begin();
    else if (changed.has('area')) void this.#life.store?.showArea((this.goTo = initialArea(this.area)));
    if (changed.has('height')) this.#ownRules.replaceSync(hostAccentRule(this) + heightRule(this.height));
    const { found, asked } = this.shown;
    const reader = this.#life.store?.readerFor(asked.filters) ?? null;
    // Whoever reads anew tries all that failed.
    if (reader !== this.#reader && this.trouble !== 'map.blocked') this.trouble = null;
    this.#reader = reader;
    if (found && isForAll(found.query)) this.#all = found;
    if (this.language && !this.#formatter.value.speaks(this.language)) this.#formatter.value = new MapFormatter(this.language);
    this.#here = hereFor(asked.origin, this.#formatter.value.messages.yourPosition, this.#here);
  }

  protected override render() {
    const { shown, language } = this;
    const { messages } = this.#formatter.value;
    const { found, failure } = shown;
    if (!language || (!found && !failure)) return held(messages.loading, this.#isWritten);
    if (!found) return noList(this.#formatter.value, failure, this.#serverUrl, this.organisation, () => this.#wish({ what: 'retry' }));
    return this.#whole(found, language);
  }

  protected override updated(): void {
    if (this.shown.found && this.#layout.showsMap) void this.#late.load('map');
    if (this.isFiltering) void this.#late.load('filters');
  }

  #whole(found: FoundList, language: MapLanguage): TemplateResult {
    const { shown, trouble } = this;
    const { messages } = this.#formatter.value;
    const { showsList, isBeside, hasSwitch } = this.#layout;
    const context = this.#cardContext();
    return html`<div class="frame finder" part="finder" lang=${language.locale}>
      ${shown.isOffline ? html`<p class="strip small" role="status">${messages.offline}</p>` : nothing}
      <h2>${messages.title}</h2>
      <cagette-place-search exportparts="field, button" .places=${shown.places} .position=${shown.position}>
        ${filterButton(this.#formatter.value, shown.asked.filters, this.isFiltering, () => (this.isFiltering = !this.isFiltering))}
      </cagette-place-search>
      ${this.isFiltering ? this.#filters(found) : nothing}
      ${countRow(context, { ...shown, found }, (wish) => this.#wish(wish))}
      ${mapNotices(this.#formatter.value, shown, () => this.#wish({ what: 'retry' }))}
      ${isWithoutMap(trouble) && !isBeside ? this.#mapLine(trouble) : nothing}
      <div class="panes" ?data-beside=${isBeside}>
        <section class="list" part="list" aria-label=${messages.list} ?hidden=${!showsList}>
          ${pointList(context, { ...shown, found }, this.#width.isWide, (wish) => this.#wish(wish))}
        </section>
        ${this.#mapPane(found)}
        ${showsList || !shown.chosen ? nothing : html`<ul class="cards">${pointCard(context, shown.chosen)}</ul>`}
      </div>
      ${hasSwitch ? paneSwitch(this.#formatter.value, this.pane, (pane) => void this.#place.keep(pane, () => (this.pane = pane))) : nothing}
    </div>`;
  }

  #filters(found: FoundList): TemplateResult {
    if (!this.#late.has('filters')) return html`<p class="small muted" role="status">${this.#formatter.value.messages.loading}</p>`;
    return html`<cagette-point-filters exportparts="field, button" .filters=${this.shown.asked.filters} .found=${found} .whole=${this.#all}></cagette-point-filters>`;
  }

  #mapLine(trouble: MapFailure): TemplateResult {
    return mapLine(this.#formatter.value, trouble, () => (this.trouble = null));
  }

  #mapPane(found: FoundList) {
    const { trouble, shown } = this;
    const { isBeside, showsMap } = this.#layout;
    if (trouble && isBeside && !showsMap) return html`<section class="map" part="map">${this.#mapLine(trouble)}</section>`;
    if (!this.#late.has('map')) return showsMap ? html`<section class="map"></section>` : nothing;
    return mapPane({
      formatter: this.#formatter.value,
      isHidden: !showsMap,
      reader: this.#reader,
      found,
      goTo: this.goTo,
      here: this.#here,
      chosen: shown.chosen,
      serverUrl: this.#serverUrl ?? '',
      now: this.#now,
      orderAddress: this.#addressToOrder,
      notice: trouble && showsMap ? this.#mapLine(trouble) : nothing,
      failed: ({ code }) => this.#mapFailed(code),
    });
  }

  #cardContext(): CardContext {
    return {
      formatter: this.#formatter.value,
      now: this.#now,
      serverUrl: this.#serverUrl ?? '',
      organisation: this.organisation,
      chosenId: this.shown.chosen?.id ?? null,
      orderAddress: this.#addressToOrder,
      choose: ({ id }) => void this.#life.store?.choose(id === this.shown.chosen?.id ? null : id),
      order: (event, point) => void (isPlainClick(event) && isOrdered(this, point, this.#now) && event.preventDefault()),
      linkCopy: this.#linkCopy,
    };
  }

  get #now(): number {
    return this.#life.store?.serverNow() ?? 0;
  }

  get #serverUrl(): string | null {
    return serverAddress(this.server, document.baseURI);
  }

  get #layout() {
    return mapLayout({ view: this.view, isWide: this.#width.isWide, pane: this.pane, trouble: this.trouble });
  }

  /** Starts over for another network or server, or when the element came back to the page. */
  #begin(): void {
    const serverUrl = this.#serverUrl;
    this.#all = null;
    this.goTo = initialArea(this.area);
    if (serverUrl !== null && this.organisation !== '')
      return void (this.shown = this.#life.begin(serverUrl, this.organisation, this.goTo));
    this.#life.end();
    this.shown = { ...initialMapState, failure: { code: NOT_CONFIGURED, requestId: null } };
    reportFailure(this, NOT_CONFIGURED, null);
  }

  #changed(before: MapState, after: MapState): void {
    this.shown = after;
    if (after.found && !before.found) this.dispatchEvent(new ReadyEvent(this.organisation));
    for (const key of ['failure', 'lost'] as const) {
      const failed = after[key];
      if (failed && failed !== before[key]) reportFailure(this, failed.code, failed.requestId);
    }
    const chosenId = after.chosen?.id;
    if (chosenId !== undefined && (chosenId !== before.chosen?.id || !before.found))
      void this.updateComplete.then(() => bringIntoSight(this.renderRoot, chosenId));
  }

  #wish(wish: MapWish): void {
    const { store } = this.#life;
    if (!store) return;
    answerWish(store, wish);
    const box = this.shown.found?.bbox;
    if (wish.what === 'all' && box) this.goTo = [...box];
  }

  #pointAsked(event: PointRequest): void {
    const { found, chosen } = this.shown;
    const point = [...(found?.points ?? []), ...(chosen ? [chosen] : [])].find(({ id }) => id === event.id);
    if (event.wantsOrder && point && isOrdered(this, point, this.#now)) event.preventDefault();
    void this.#life.store?.choose(event.id);
  }

  readonly #addressToOrder = (point: PointFeature): string | null => {
    const { organisation, shopUrl } = this;
    const next = orderable(point, this.#now);
    return next && shopAddress(next, { organisation, shopUrl, serverUrl: this.#serverUrl ?? '', pageUrl: document.baseURI });
  };

  #mapFailed(code: MapFailure): void {
    // Where there is no map, it does not matter what else of it is missing.
    if (isWithoutMap(this.trouble)) return;
    this.trouble = code;
    reportFailure(this, code, null);
  }

  /** The list does without; the button that asked for it tries again. */
  #partFailed(name: LatePart): void {
    if (name === 'map') return this.#mapFailed('script.failed');
    this.isFiltering = false;
    reportFailure(this, 'script.failed', null);
  }

  async #readLanguage(): Promise<void> {
    const tag = languageTagOf(this);
    const found = mapLanguageFor(tag);
    // French is at hand and is not waited for, so that the first picture is already the right one.
    const language = found instanceof Promise ? await found : found;
    if (tag === languageTagOf(this)) this.language = language;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-pickup-map': PickupMap;
  }
}
