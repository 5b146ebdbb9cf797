import type { LitElement, ReactiveController } from 'lit';

/** The line, below the top of the window, that the section one reads has crossed. */
const READING_LINE = '-20% 0px -79% 0px';

/** Says which of a shelf's sections is being read, and keeps its name in the row of names in sight. */
export class SectionSpy implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer: IntersectionObserver;
  readonly #watched = new Set<Element>();

  constructor(host: LitElement, read: (title: string) => void) {
    this.#host = host;
    this.#observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.findLast(({ isIntersecting }) => isIntersecting)?.target;
        if (entered instanceof HTMLElement) read(entered.dataset['title'] ?? '');
      },
      { rootMargin: READING_LINE },
    );
    host.addController(this);
  }

  watch(sections: readonly Element[]): void {
    for (const one of this.#watched) if (!sections.includes(one)) this.#forget(one);
    for (const one of sections) {
      if (!this.#watched.has(one)) this.#observer.observe(one);
      this.#watched.add(one);
    }
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

  #forget(section: Element): void {
    this.#watched.delete(section);
    this.#observer.unobserve(section);
  }
}
