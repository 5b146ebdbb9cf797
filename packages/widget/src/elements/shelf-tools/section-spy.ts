import type { LitElement, ReactiveController } from 'lit';

/** Where the line is that the section one reads has crossed: this part of the window's height below its top. */
const READING_LINE = 1 / 5;
const READING_LINE_MARGIN = '-20% 0px -79% 0px';

/** Says which of a shelf's sections are being read, several where they stand side by side, and keeps the current one's name in the row of names in sight. */
export class SectionSpy implements ReactiveController {
  readonly #host: LitElement;
  readonly #sections: () => readonly HTMLElement[];
  readonly #observer: IntersectionObserver;

  constructor(host: LitElement, sections: () => readonly HTMLElement[], read: (titles: readonly string[]) => void) {
    this.#host = host;
    this.#sections = sections;
    const topOf = (section: HTMLElement) => section.getBoundingClientRect().top;
    this.#observer = new IntersectionObserver(
      () => {
        const all = sections();
        // Above the first one the first is what comes to be read.
        const last = all.findLast((one) => topOf(one) <= innerHeight * READING_LINE) ?? all[0];
        if (last) read(all.filter((one) => topOf(one) === topOf(last)).map(({ dataset }) => dataset['title'] ?? ''));
      },
      { rootMargin: READING_LINE_MARGIN },
    );
    host.addController(this);
  }

  hostUpdated(): void {
    this.#observer.disconnect();
    for (const one of this.#sections()) this.#observer.observe(one);
    const button = this.#host.shadowRoot?.querySelector<HTMLElement>('[aria-current]');
    // A name that has the focus stays in sight.
    const row = button?.closest<HTMLElement>('ul:not(:focus-within)');
    if (!button || !row) return;
    const left = button.offsetLeft - row.offsetLeft;
    if (left < row.scrollLeft || left + button.offsetWidth > row.scrollLeft + row.clientWidth) row.scrollLeft = left - row.clientWidth / 3;
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
