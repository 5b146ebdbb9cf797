import type { StockEvent } from '@cagette/sdk/contract/shelf';

export interface LoggedEvent {
  /** `boot-number`, so that a reader that comes back after a restart is told to start over. */
  readonly id: string;
  readonly event: StockEvent;
}

export interface StockLog {
  add(event: StockEvent): void;
  /** What a reader that saw `lastId` has missed; one `shelf` event when that is no longer known. */
  since(lastId: string): LoggedEvent[];
  /** The id of the newest event. */
  readonly lastId: string;
  subscribe(listener: (logged: LoggedEvent) => void): () => void;
  readonly readers: number;
}

const MAX_KEPT = 200;

/** The last events of one distribution and who listens to them. */
export function createStockLog(boot: string): StockLog {
  const kept: LoggedEvent[] = [];
  const listeners = new Set<(logged: LoggedEvent) => void>();
  let number = 0;

  return {
    add(event) {
      number += 1;
      const logged = { id: `${boot}-${number}`, event };
      kept.push(logged);
      if (kept.length > MAX_KEPT) kept.shift();
      for (const listener of listeners) listener(logged);
    },
    since(lastId) {
      const forgotten = number - kept.length;
      const seen = lastId.startsWith(`${boot}-`) ? Number(lastId.slice(boot.length + 1)) : Number.NaN;
      if (Number.isInteger(seen) && seen >= forgotten && seen <= number) return kept.slice(seen - forgotten);
      return [{ id: `${boot}-${number}`, event: { type: 'shelf' } }];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get lastId() {
      return `${boot}-${number}`;
    },
    get readers() {
      return listeners.size;
    },
  };
}
