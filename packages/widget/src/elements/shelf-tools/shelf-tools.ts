import type { Shelf } from '@cagette/sdk';
import { html, LitElement, nothing, svg } from 'lit';
import { consume } from '../../base/context.ts';
import { type LateLoader, lateLoaderContext, lateMessagesContext } from '../../base/contexts.ts';
import { controls } from '../../base/controls.styles.ts';
import { property, state } from '../../base/decorators.ts';
import { drawn } from '../../base/drawn.ts';
import { searchField } from '../../base/search-field.ts';
import { searchFieldStyles } from '../../base/search-field.styles.ts';
import { ShelfViewRequest } from '../../events/shelf-view-request.ts';
import type { LateMessages } from '../../messages/late/messages.ts';
import { productMatcher } from '../../state/product-matcher.ts';
import { type ShelfView, VIEW_KEY } from '../../state/shelf-view.ts';
import { SectionSpy } from './section-spy.ts';
import { shelfToolsStyles } from './shelf-tools.styles.ts';

const filterShape = svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`;
/** From this width on a shelf shows tiles unless it is told otherwise; the same as in shelf.styles.ts. */
const TILES_FROM_PX = 560;

/**
 * How one finds one's way on a shelf: a search, a row of its sections that says where one is, and the filters behind a button.
 *
 * @fires cagette-shelf-view-request
 * @fires cagette-farm-request from the filters
 */
export class ShelfTools extends LitElement {
  static override readonly styles = [controls, searchFieldStyles, shelfToolsStyles];

  @property({ attribute: false }) shelf!: Shelf;
  /** Of the sections that are shown, in their order. */
  @property({ attribute: false }) titles: readonly string[] = [];
  @property({ attribute: false }) view!: ShelfView;
  @property({ attribute: false }) farmId: string | null = null;

  @state() private isOpen = false;
  @state() private current = '';
  @consume(lateMessagesContext) private messages!: LateMessages | null;
  @consume(lateLoaderContext) private late!: LateLoader;
  readonly #sections = () => [...(this.parentNode?.querySelectorAll<HTMLElement>('section') ?? [])];
  // One of several side by side stays the current one.
  readonly spy = new SectionSpy(this, this.#sections, (titles) => {
    if (!titles.includes(this.current)) this.current = titles[0] ?? '';
  });

  protected override render() {
    const { farmId, isOpen, messages, titles, view } = this;
    // The code may be there before its words: what holds the place has their height.
    if (!messages) return html`<div class="tools"></div>${titles.length > 1 ? html`<nav></nav>` : nothing}`;
    const filters = view.labels.length + (farmId === null ? 0 : 1);
    return html`<div class="tools">
        ${searchField(messages.search, view.search, (search) => this.#ask({ ...this.view, search }))}
        <button class="button" part="button" aria-expanded=${isOpen} @click=${this.#toggled}>
          ${drawn(filterShape)}<span>${messages.filter}</span>${filters > 0 ? html`<span class="count number">${filters}</span>` : nothing}
        </button>
      </div>
      ${
        isOpen
          ? html`<cagette-shelf-filter
            .shelf=${this.shelf}
            .farmId=${farmId}
            .view=${view}
            layout=${view.layout ?? (this.#width < TILES_FROM_PX ? 'list' : 'tiles')}
            @cagette-shelf-view-request=${this.#viewAsked}
          ></cagette-shelf-filter>`
          : nothing
      }
      ${
        titles.length > 1
          ? html`<nav aria-label=${view.grouping === 'farm' ? messages.farms : messages.categories}>
            <ul @focusin=${show}>
              ${titles.map(
                (title) =>
                  html`<li><button aria-current=${title === this.current ? 'true' : nothing} @click=${() => this.#goTo(title)}>${title}</button></li>`,
              )}
            </ul>
          </nav>`
          : nothing
      }`;
  }

  /** What has no box is not focused by every browser: the search is, in its place. */
  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  /** The element itself has no box: it is as wide as what it finds the way in. */
  get #width(): number {
    return this.renderRoot.querySelector<HTMLElement>('.tools')?.offsetWidth ?? 0;
  }

  /** The filters are fetched by who opens them. */
  readonly #toggled = () => {
    this.isOpen = !this.isOpen;
    if (this.isOpen) void this.late.load('filter');
  };

  readonly #viewAsked = (event: ShelfViewRequest) => {
    event.stopPropagation();
    this.#ask(event.view);
  };

  /** Grouping and layout stay for the visit, where the visitor allows it. */
  #ask(view: ShelfView): void {
    try {
      sessionStorage.setItem(VIEW_KEY, `${view.grouping} ${view.layout}`);
    } catch {
      // Nothing that was promised is lost.
    }
    this.dispatchEvent(new ShelfViewRequest({ ...view, matches: productMatcher(this.shelf.farms, view) }));
  }

  #goTo(title: string): void {
    this.current = title;
    const section = this.#sections().find((one) => one.dataset['title'] === title);
    // At once: sections that were not drawn yet have estimated heights, and a scroll that takes its time would arrive beside its aim.
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector('h3')?.focus({ preventScroll: true });
  }
}

/** Browsers leave a name that has the focus half outside when half of it could be seen before. Under a finger it must not move away before the finger is lifted. */
function show({ target }: FocusEvent): void {
  if (target instanceof Element && target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-shelf-tools': ShelfTools;
  }
}
