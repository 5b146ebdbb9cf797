import type { Shelf } from '@cagette/sdk';
import { failureOf } from './failure.ts';
import type { ShopParts } from './shop-parts.ts';
import type { ShopState } from './shop-state.ts';

/** Reads the chosen distribution's shelf and keeps it live until another is chosen. */
export class ShelfReader {
  readonly #parts: ShopParts;
  #visit = new AbortController();

  constructor(parts: ShopParts) {
    this.#parts = parts;
  }

  async open(distributionId: string): Promise<void> {
    this.leave();
    const { signal } = this.#visit;
    const { shelf } = this.#parts.state.value;
    this.#patch({ shelfPhase: 'loading', shelfFailure: null, ...(shelf?.distribution.id !== distributionId && { shelf: null }) });
    if (await this.refresh(distributionId)) void this.#watch(distributionId, signal);
  }

  /** Reads the shelf again; says whether it did. A shelf that is already shown stays when that fails. */
  async refresh(distributionId: string): Promise<boolean> {
    const { signal } = this.#visit;
    try {
      const shelf = await this.#parts.transport.reply('getShelf', { params: { id: distributionId }, signal });
      if (signal.aborted) return false;
      this.#patch({ shelf, shelfPhase: 'ready', shelfFailure: null });
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      const isShown = this.#parts.state.value.shelf?.distribution.id === distributionId;
      if (!isShown) this.#patch({ shelfPhase: 'failed', shelfFailure: failureOf(error) });
      return isShown;
    }
  }

  /** Changes the shelf that is shown. */
  update(change: (shelf: Shelf) => Shelf): void {
    const { shelf } = this.#parts.state.value;
    if (shelf) this.#patch({ shelf: change(shelf) });
  }

  leave(): void {
    this.#visit.abort();
    this.#visit = new AbortController();
  }

  async #watch(distributionId: string, signal: AbortSignal): Promise<void> {
    try {
      const { keepLive } = await import('./live-shelf.ts');
      const update = (change: (shelf: Shelf) => Shelf) => this.update(change);
      keepLive({ ...this.#parts, distributionId, signal, update, refresh: async () => this.refresh(distributionId) });
    } catch {
      // Live stock is a comfort: without it the shelf stands as it was read, and the server checks the order anyway.
    }
  }

  /** What the shelf knows of its distribution, orders closed earlier say, is known to the choice of distributions too. */
  #patch(change: Partial<ShopState>): void {
    const { state } = this.#parts;
    const fresh = change.shelf?.distribution;
    state.value = {
      ...state.value,
      ...change,
      distributions: state.value.distributions.map((one) => (one.id === fresh?.id ? fresh : one)),
    };
  }
}
