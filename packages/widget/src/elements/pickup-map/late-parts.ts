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
  /** What was asked for, and whether it is there. */
  readonly #parts = new Map<LatePart, boolean>();

  constructor(host: ReactiveControllerHost, failed: (name: LatePart) => void) {
    this.#host = host;
    this.#failed = failed;
  }

  has(name: LatePart): boolean {
    return this.#parts.get(name) === true;
  }

  /** What is on its way is not asked for again; a failed fetch is, by the next call. */
  async load(name: LatePart): Promise<void> {
    if (this.#parts.has(name)) return;
    this.#parts.set(name, false);
    try {
      await late[name]();
      this.#parts.set(name, true);
      this.#host.requestUpdate();
    } catch {
      this.#parts.delete(name);
      this.#failed(name);
    }
  }
}
