import type { LitElement, ReactiveController } from 'lit';

/** The line, below the top of the window, that the section one reads has crossed. */
const READING_LINE = '-20% 0px -79% 0px';

/** Says which of a shelf's sections is being read, and keeps its name in the row of names in sight. */
export class SectionSpy implements ReactiveController {
  readonly #host: LitElement;
  readonly #read: (title: string) => void;
  readonly #observer: IntersectionObserver;
  /** Several where sections stand beside each other. */
  readonly #onTheLine = new Set<Element>();
  #current: Element | undefined;

  constructor(host: LitElement, read: (title: string) => void) {
    this.#host = host;
    this.#read = read;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) this.#onTheLine[isIntersecting ? 'add' : 'delete'](target);
        const [first] = this.#onTheLine;
        // A section is the current one as long as it is on the line; nothing on it is no news.
        if (first) this.choose(this.#current && this.#onTheLine.has(this.#current) ? this.#current : first);
      },
      { rootMargin: READING_LINE },
    );
    host.addController(this);
  }

  /** Whenever the shelf was drawn: what was one section's element may be another's then, and is looked at anew. */
  watch(sections: readonly Element[]): void {
    this.hostDisconnected();
    for (const one of sections) this.#observer.observe(one);
  }

  /** Also by who goes there: of sections beside each other it is this one that they read. */
  choose(section: Element): void {
    this.#current = section;
    this.#read(section.getAttribute('data-title') ?? '');
  }

  hostUpdated(): void {
    const button = this.#host.shadowRoot?.querySelector<HTMLElement>('[aria-current]');
    const row = button?.closest('ul');
    if (!button || !row) return;
    const left = button.offsetLeft - row.offsetLeft;
    if (left < row.scrollLeft || left + button.offsetWidth > row.scrollLeft + row.clientWidth)
      row.scrollTo({ left: left - row.clientWidth / 3 });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#onTheLine.clear();
  }
}
