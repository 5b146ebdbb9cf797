import type { FoundPickupPoints } from '@cagette/sdk';
import type { MapArea, MapReader } from './map-reader.ts';

/** Reads one view at a time: a newer one ends the older, and the same one is not read twice. */
export class ViewReads {
  readonly #hear: (found: FoundPickupPoints) => void;
  readonly #fail: () => void;
  #running: AbortController | null = null;
  #last: { readonly reader: MapReader; readonly area: string } | null = null;

  /** `fail` is told of what went wrong, not of what was ended. */
  constructor(hear: (found: FoundPickupPoints) => void, fail: () => void) {
    this.#hear = hear;
    this.#fail = fail;
  }

  read(reader: MapReader, area: MapArea): void {
    const asked = `${area.bbox.join()} ${area.zoom}`;
    if (this.#last?.reader === reader && this.#last.area === asked) return;
    this.stop();
    this.#last = { reader, area: asked };
    const running = new AbortController();
    this.#running = running;
    reader.read(area, running.signal).then(
      (found) => {
        if (!running.signal.aborted) this.#hear(found);
      },
      () => {
        if (running.signal.aborted) return;
        // The next look at this view is another try.
        this.#last = null;
        this.#fail();
      },
    );
  }

  /** Ends what runs; what comes of it is not told. */
  stop(): void {
    this.#running?.abort();
    this.#running = null;
    this.#last = null;
  }
}
