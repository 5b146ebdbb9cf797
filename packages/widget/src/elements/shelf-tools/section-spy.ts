import type { LitElement, ReactiveController } from 'lit';

/** The line, below the top of the window, that the section one reads has crossed. */
const READING_LINE = '-20% 0px -79% 0px';

/** Says which of a shelf's sections is being read, and keeps its name in the row of names in sight. */
export class SectionSpy implements ReactiveController {
  readonly #host: LitElement;
  readonly #read: (title: string) => void;
  readonly #observer: IntersectionObserver;
  readonly #watched = new Set<HTMLElement>();
  /** Several where sections stand beside each other, or end and begin on the line. */
  readonly #onTheLine = new Set<Element>();
  #current: HTMLElement | undefined;

  constructor(host: LitElement, read: (title: string) => void) {
    this.#host = host;
    this.#read = read;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) this.#onTheLine[isIntersecting ? 'add' : 'delete'](target);
        // A section is the current one as long as it is on the line; nothing on it is no news.
        if (!this.#current || !this.#onTheLine.has(this.#current)) {
          this.#current = [...this.#watched].find((one) => this.#onTheLine.has(one)) ?? this.#current;
        }
        this.#tell();
      },
      { rootMargin: READING_LINE },
    );
    host.addController(this);
  }

  /** To be called whenever the shelf was drawn: a section's element may be another section's then. */
  watch(sections: readonly HTMLElement[]): void {
    for (const one of this.#watched) if (!sections.includes(one)) this.#forget(one);
    for (const one of sections) {
      if (!this.#watched.has(one)) this.#observer.observe(one);
      this.#watched.add(one);
    }
    this.#tell();
  }

  /** Somebody goes there: of sections beside each other it is this one that they read. */
  choose(section: HTMLElement): void {
    this.#current = section;
    this.#tell();
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
    for (const one of this.#watched) this.#forget(one);
  }

  #tell(): void {
    if (this.#current) this.#read(this.#current.dataset['title'] ?? '');
  }

  #forget(section: HTMLElement): void {
    this.#watched.delete(section);
    this.#onTheLine.delete(section);
    if (section === this.#current) this.#current = undefined;
    this.#observer.unobserve(section);
  }
}
