import type { LitElement, ReactiveController } from 'lit';

/** How far down the window the line is that the section one reads has crossed, in hundredths of its height. */
const READING_LINE = 20;

/** Says which of a shelf's sections are being read, several where they stand side by side, and keeps the current one's name in the row of names in sight. */
export class SectionSpy implements ReactiveController {
  readonly #host: LitElement;
  readonly #sections: () => readonly HTMLElement[];
  readonly #observer: IntersectionObserver;

  constructor(host: LitElement, sections: () => readonly HTMLElement[], read: (sections: readonly HTMLElement[]) => void) {
    this.#host = host;
    this.#sections = sections;
    const topOf = (section: HTMLElement) => section.getBoundingClientRect().top;
    this.#observer = new IntersectionObserver(
      () => {
        const all = sections();
        // Above the first one the first is what comes to be read.
        const last = all.findLast((one) => topOf(one) <= (innerHeight * READING_LINE) / 100) ?? all[0];
        if (last) read(all.filter((one) => topOf(one) === topOf(last)));
      },
      { rootMargin: `-${READING_LINE}% 0px -${99 - READING_LINE}% 0px` },
    );
    host.addController(this);
  }

  hostUpdated(): void {
    this.#observer.disconnect();
    for (const one of this.#sections()) this.#observer.observe(one);
    const button = this.#host.shadowRoot?.querySelector<HTMLElement>('[aria-current]');
    const row = button?.closest('ul');
    if (!button || !row) return;
    const left = button.offsetLeft - row.offsetLeft;
    if (left < row.scrollLeft || left + button.offsetWidth > row.scrollLeft + row.clientWidth)
      row.scrollTo({ left: left - row.clientWidth / 3 });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
