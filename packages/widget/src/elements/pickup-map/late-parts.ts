import type { ReactiveControllerHost } from 'lit';
import { defineElement } from '../../base/define-element.ts';

const late = {
  map: async () => defineElement('cagette-map-view', (await import('../map-view/map-view.ts')).MapView),
  filters: async () => defineElement('cagette-point-filters', (await import('../point-filters/point-filters.ts')).PointFiltersPanel),
};

export type LatePart = keyof typeof late;

/** What a list does without until it is asked for. Renders its host when it is there, and says so once when it cannot be fetched. */
export class LateParts {
  readonly #host: ReactiveControllerHost;
  readonly #failed: (name: LatePart) => void;
  readonly #there = new Set<LatePart>();

  constructor(host: ReactiveControllerHost, failed: (name: LatePart) => void) {
    this.#host = host;
    this.#failed = failed;
  }

  has(name: LatePart): boolean {
    return this.#there.has(name);
  }

  /** A failed fetch is tried again by the next call. */
  async load(name: LatePart): Promise<void> {
    if (this.has(name)) return;
    try {
      await late[name]();
      this.#there.add(name);
      this.#host.requestUpdate();
    } catch {
      this.#failed(name);
    }
  }
}
