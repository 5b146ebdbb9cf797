import type { BoundingBox, FoundPickupPoints, MapTiles, PointFeature } from '@cagette/sdk';
import { html, LitElement, type PropertyValues } from 'lit';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import { icon } from '../../base/icon.ts';
import { isPlainClick } from '../../base/is-plain-click.ts';
import type { Moments } from '../../base/moments.ts';
import { AreaRequest } from '../../events/map/area-request.ts';
import { MapFailedEvent, type MapFailure } from '../../events/map/map-failed-event.ts';
import { PointRequest } from '../../events/map/point-request.ts';
import { mapViewMessages } from '../../messages/map-view/map-view-messages.ts';
import type { MomentMessages } from '../../messages/moment-messages.ts';
import type { Here } from '../../state/here.ts';
import { isOnePlace } from '../../state/map-box.ts';
import { type MapMarker, mapMarkers } from '../../state/map-markers.ts';
import type { MapArea, MapReader } from '../../state/map-reader.ts';
import { ViewReads } from '../../state/view-reads.ts';

import { cardRoom, clearDock, type Dock } from './card-room.ts';
import { landStyles } from './land.styles.ts';
import { type MapScale, mapScale } from './map-scale.ts';
import { MapHint } from './map-hint.ts';
import type { MapPose, MapStage, StageHooks } from './map-stage.ts';
import { mapViewStyles } from './map-view.styles.ts';
import { markerLook } from './marker-look.ts';
import { markerStyles } from './marker.styles.ts';
import { cardFrame, placeCard, pointCard } from './point-card.ts';
import { whyNoMap } from './why-no-map.ts';

/** The map of `<cagette-pickup-map>`: a view of its list, loaded when it is to be shown. As high as its host is made. */
export class MapView extends LitElement {
  static override readonly styles = [controls, landStyles, markerStyles, mapViewStyles];

  /** Another reader stands for other filters, or for another try: the view is read again. */
  @property({ attribute: false }) reader: MapReader | null = null;
  /** The whole network, «Tout le réseau»; null when no point of it has coordinates. */
  @property({ attribute: false }) home: BoundingBox | null = null;
  /** What to show at first instead of `home`, and to go to whenever it is set anew. */
  @property({ attribute: false }) area: BoundingBox | null = null;
  /** Null: the outline of coast and departments. */
  @property({ attribute: false }) tiles: MapTiles | null = null;
  /** Where the outline is, ending in a slash. */
  @property({ attribute: false }) serverUrl = '';
  /** Days and hours in the language of the words around the map; nothing is shown without. */
  @property({ attribute: false }) moments: Moments<MomentMessages> | null = null;
  /** The server's time in milliseconds, for «ouvre samedi». */
  @property({ attribute: false }) now = 0;
  /** Drawn on top, in no cluster, never covered; brought into sight when it is set anew. */
  @property({ attribute: false }) chosen: PointFeature | null = null;
  /** Brought into sight, with what is near, when it is set anew. */
  @property({ attribute: false }) here: Here | null = null;
  /**
   * The address that «commander ici» leads to; null where nothing can be ordered. Pressing it sends `PointRequest` with `wantsOrder` first: whoever calls
   * `preventDefault()` on that has seen to it, and the link is not followed.
   */
  @property({ attribute: false }) orderAddress: ((point: PointFeature) => string | null) | null = null;

  @state() private features: FoundPickupPoints['features'] = [];
  /** Points at one place, to choose from. */
  @state() private together: readonly PointFeature[] | null = null;
  @state() private isCardClosed = false;
  @state() private dock: Dock = 'bottom';
  @state() private scale: MapScale | null = null;
  @state() private hasTiles = false;
  /** All of `home` is in sight: there is nowhere to go back to. */
  @state() private isWhole = true;

  #stage: MapStage | null = null;
  /** It is being made, or could not be. */
  #isMade = false;
  #pose: MapPose | null = null;
  #area: MapArea | null = null;
  #wasMoved = false;
  /** What is chosen next was pressed here. */
  #wasPressed = false;
  /** What the land is drawn from. */
  #ground = '';
  /** What was told of the ground since the view was read by another reader: an outline has many files. */
  readonly #toldFailures = new Set<MapFailure>();
  #listing: AbortController | null = null;
  readonly #sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.#sized());
  readonly #hint = new MapHint(this);
  readonly #reads = new ViewReads(
    ({ features }) => {
      this.features = features;
    },
    () => this.#fail('map.points'),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
    this.#reads.stop();
    this.#listing?.abort();
    this.#pose = this.#stage?.view() ?? null;
    this.#stage?.remove();
    if (this.#stage) this.#isMade = false;
    this.#stage = null;
  }

  protected override render() {
    const { moments } = this;
    if (!moments) return html``;
    const messages = mapViewMessages(moments.locale);
    const card = this.#card(messages);
    const hint = card ? null : this.#hint.text(messages);
    return html`<div class="frame" @keydown=${this.#onKey}>
        <button type="button" class="button skip" @click=${() => this.#element('.end')?.focus()}>${messages.leaveMap}</button>
        <div class="tools">
          <button type="button" class="icon" aria-label="${messages.zoomIn}" @click=${() => this.#stage?.zoom(1)}>${icon('plus')}</button>
          <button type="button" class="icon" aria-label="${messages.zoomOut}" @click=${() => this.#stage?.zoom(-1)}>${icon('minus')}</button>
        </div>
        <button type="button" class="button whole" ?hidden=${this.home === null || this.isWhole} @click=${this.#goHome}>${messages.wholeNetwork}</button>
        <div class="map" tabindex="0" role="group" aria-label="${messages.mapOfPoints}" aria-describedby="how"></div>
        <p id="how" class="unseen">${messages.howByKeys}</p>
        <p class="hint" ?hidden=${hint === null} aria-hidden="true">${hint}</p>
        ${card}
        ${this.scale ? html`<p class="scale" aria-hidden="true">${this.scale.text}<svg width="${this.scale.width}" height="6"><path d="M1 0v5h${this.scale.width - 2}V0"/></svg></p>` : null}
      </div>
      <p class="credits muted">${this.hasTiles ? this.tiles?.attribution : messages.credits}</p>
      <span class="end" tabindex="-1"></span>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const stage = this.#stage;
    if (!stage) return this.#sized();
    this.#layGround(stage);
    if (changed.has('area') && this.area) stage.goTo(this.area);
    // What lies around somebody is what they look at, whatever the network's box is now.
    else if (changed.has('home') && !this.#wasMoved && !this.area && !this.here) stage.goTo(this.home);
    if (changed.has('reader')) {
      this.#toldFailures.clear();
      stage.groundAgain();
      if (this.reader && this.#area) this.#reads.read(this.reader, this.#area);
    }
    if (changed.has('here')) stage.here(this.here, this.home);
    stage.show(mapMarkers(this.features, this.chosen, this.now));
    if (!this.#isOther(changed)) return;
    this.#bringInChosen(stage);
    // Below a map that is as tall as the screen a card may be out of it.
    if (this.#wasPressed) this.#element('.card')?.scrollIntoView({ block: 'nearest' });
    this.#wasPressed = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#isOther(changed)) return;
    this.isCardClosed = false;
    this.together = null;
  }

  /** Another point is chosen, not the same one read anew. */
  #isOther(changed: PropertyValues<this>): boolean {
    return changed.has('chosen') && changed.get('chosen')?.id !== this.chosen?.id;
  }

  #card(messages: ReturnType<typeof mapViewMessages>) {
    if (!this.moments || this.isCardClosed) return null;
    const words = { messages, moments: this.moments, now: this.now };
    const { chosen, together } = this;
    const content = together
      ? placeCard(together, (point) => this.#choose(point.id), words)
      : chosen?.geometry && pointCard(chosen, this.orderAddress?.(chosen) ?? null, (event) => this.#order(event, chosen.id), words);
    return content ? cardFrame(content, this.dock, this.#closeCard, words) : null;
  }

  /** Makes the map once there is room for it, and tells it of other sizes later. */
  #sized(): void {
    if (this.#stage) {
      this.#stage.resize();
      // The card took the room, where it stands below the map.
      if (this.#element('.card')) this.#bringInChosen(this.#stage);
      return;
    }
    if (this.clientHeight > 0 && this.clientWidth > 0 && this.hasUpdated && this.moments) void this.#make();
  }

  async #make(): Promise<void> {
    if (this.#isMade) return;
    this.#isMade = true;
    try {
      const { MapStage: Stage } = await import('./map-stage.ts');
      const [frame, container] = [this.#element('.frame'), this.#element('.map')];
      if (!this.isConnected || !frame || !container) {
        this.#isMade = false;
        return;
      }
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const stage = new Stage(frame, container, isCalm, this.#hooks());
      if (this.#pose) stage.lookAt(this.#pose);
      else stage.goTo(this.area ?? this.home);
      this.#stage = stage;
      this.#sizes?.observe(container);
      this.#ground = '';
      this.#toldFailures.clear();
      this.#layGround(stage);
      stage.here(this.here, this.home);
      stage.show(mapMarkers(this.features, this.chosen, this.now));
      if (!this.#pose && this.chosen) this.#bringInChosen(stage);
    } catch (error) {
      const code = whyNoMap(error);
      this.#isMade = code === 'map.blocked';
      this.#fail(code);
    }
  }

  #hooks(): StageHooks {
    return {
      look: (marker) => markerLook(marker, mapViewMessages(this.#locale), this.#locale, this.now),
      activate: (marker) => this.#activate(marker),
      hint: (how) => !this.#element('.card') && this.#hint.say(how),
      moved: () => this.#giveWay(),
      settled: (area, byVisitor) => this.#settle(area, byVisitor),
      failed: (code) => {
        if (code === 'map.tiles') this.hasTiles = false;
        if (this.#toldFailures.has(code)) return;
        this.#toldFailures.add(code);
        this.#fail(code);
      },
    };
  }

  #settle(area: MapArea, byVisitor: boolean): void {
    if (!this.#stage) return;
    this.#area = area;
    this.isWhole = this.home !== null && this.#stage.shows(this.home);
    this.scale = mapScale(this.#stage.metresPerPixel(), this.#locale);
    if (this.reader) this.#reads.read(this.reader, area);
    if (!byVisitor) return;
    this.#wasMoved = true;
    this.dispatchEvent(new AreaRequest(area.bbox));
  }

  #activate(marker: MapMarker): void {
    if (marker.kind === 'point') return this.#choose(marker.point.id);
    if (marker.kind === 'stack') return this.#showTogether(marker.points);
    const { bbox, expansionZoom } = marker.cluster;
    if (isOnePlace(bbox) || !this.#stage?.canZoom(1)) return void this.#listTogether(bbox);
    this.#stage.openUp(bbox, expansionZoom);
  }

  /** What no zoom takes apart is read as a list. */
  async #listTogether(bbox: BoundingBox): Promise<void> {
    this.#listing?.abort();
    const listing = new AbortController();
    this.#listing = listing;
    try {
      const points = await this.reader?.list(bbox, listing.signal);
      if (points && !listing.signal.aborted) this.#showTogether(points);
    } catch {
      if (!listing.signal.aborted) this.#fail('map.points');
    }
  }

  #showTogether(points: readonly PointFeature[]): void {
    this.together = points;
    this.isCardClosed = false;
    void this.updateComplete.then(() => {
      if (this.#stage) this.#bringInChosen(this.#stage);
      this.#element('.card .link')?.focus();
    });
  }

  #choose(id: string): void {
    // What was pressed in the list of a place goes with it.
    if (this.together) this.#element('.map')?.focus({ preventScroll: true });
    this.isCardClosed = false;
    this.together = null;
    this.#wasPressed = id !== this.chosen?.id;
    this.dispatchEvent(new PointRequest(id));
  }

  #order(event: MouseEvent, id: string): void {
    if (isPlainClick(event) && !this.dispatchEvent(new PointRequest(id, true))) event.preventDefault();
  }

  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape' && this.#element('.card')) this.#closeCard();
  };

  readonly #closeCard = (): void => {
    const key = this.together ? `stack ${this.together[0]?.id}` : this.chosen?.id;
    this.isCardClosed = true;
    this.together = null;
    (this.#stage?.button(key ?? '') ?? this.#element('.map'))?.focus({ preventScroll: true });
  };

  readonly #goHome = (): void => {
    this.#wasMoved = false;
    this.isCardClosed = true;
    this.together = null;
    // The button goes when there is nothing more to go back to.
    this.#element('.map')?.focus({ preventScroll: true });
    void this.updateComplete.then(() => {
      this.#stage?.goTo(this.home);
    });
    this.dispatchEvent(new AreaRequest(null));
  };

  /** Every answer brings the address of tiles anew: what is drawn stays, and what failed is not tried again, until it is another one. */
  #layGround(stage: MapStage): void {
    const ground = `${this.serverUrl} ${this.tiles?.url}`;
    if (ground === this.#ground) return;
    this.#ground = ground;
    this.hasTiles = this.tiles !== null;
    stage.ground(this.tiles, this.serverUrl);
  }

  /** So that neither the card nor an edge hides what the card is about. */
  #bringInChosen(stage: MapStage): void {
    const geometry = (this.together?.[0] ?? this.chosen)?.geometry;
    if (!geometry) return;
    const [longitude, latitude] = geometry.coordinates;
    stage.bringIn(latitude, longitude, cardRoom(this.#element('.card'), this.#element('.map'), this.dock));
    this.#giveWay();
  }

  /** The card leaves the half of the map that the point it is about has moved into. */
  #giveWay(): void {
    const point = this.together?.[0] ?? this.chosen;
    if (!point?.geometry || !this.#stage) return;
    const [longitude, latitude] = point.geometry.coordinates;
    const { y } = this.#stage.where(latitude, longitude);
    this.dock = clearDock(this.#element('.card'), this.#element('.map'), y, this.dock);
  }

  #fail(code: MapFailure): void {
    this.dispatchEvent(new MapFailedEvent(code));
  }

  #element(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  get #locale(): string {
    return this.moments?.locale ?? 'fr';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-map-view': MapView;
  }
}
