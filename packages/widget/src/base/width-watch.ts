import type { ReactiveController, ReactiveElement } from 'lit';

/** Says whether what its host renders into, or rather the element of no height before it, is at least `minimum` px wide, and renders it when that changes. What only looks different is the style sheets' business. */
export class WidthWatch implements ReactiveController {
  isWide = false;
  readonly #host: ReactiveElement;
  readonly #observer: ResizeObserver;

  constructor(host: ReactiveElement, minimum: number) {
    this.#host = host;
    this.#observer = new ResizeObserver(([entry]) => {
      const isWide = (entry?.contentRect.width ?? 0) >= minimum;
      if (isWide === this.isWide) return;
      this.isWide = isWide;
      // Rendering within the observer's own turn could change the width it is just reporting, which browsers call an error.
      setTimeout(() => host.requestUpdate());
    });
    host.addController(this);
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    this.#observer.observe((renderRoot instanceof Element && renderRoot.previousElementSibling) || this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
