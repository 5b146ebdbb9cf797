import type { LitElement } from 'lit';

/** Where on the page a list was left for a map, to come back to. */
export class ListPlace {
  readonly #host: LitElement;
  #top = 0;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** The map is looked at from the top of its element, or whole where that is further down; the list is where it was left. `change` shows the one or the other. */
  async keep(pane: 'list' | 'map', change: () => void): Promise<void> {
    const host = this.#host;
    const { top } = host.getBoundingClientRect();
    change();
    await host.updateComplete;
    if (pane === 'list') return scrollBy(0, host.getBoundingClientRect().top - this.#top);
    this.#top = top;
    if (top < 0) host.scrollIntoView();
    else host.renderRoot.querySelector('.map')?.scrollIntoView({ block: 'nearest' });
  }
}
