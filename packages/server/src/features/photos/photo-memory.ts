export interface PhotoMemory {
  /** The bytes of a file, read once however many ask for it at the same time; null when there is none. */
  bytes(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  clear(): void;
}

/** A shelf of 200 products in the width that cards ask for. */
const MAX_BYTES = 6 * 1024 * 1024;

/** Keeps the photos that were asked for last, up to `maxBytes`: a village that opens a shelf asks for the same ones. */
export function createPhotoMemory(load: (name: string) => Promise<Buffer | null>, maxBytes = MAX_BYTES): PhotoMemory {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const loading = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();
  let total = 0;
  let generation = 0;

  return {
    async bytes(name) {
      const known = kept.get(name);
      if (known) {
        kept.delete(name);
        kept.set(name, known);
        return known;
      }
      return loading.get(name) ?? read(name);
    },
    clear() {
      kept.clear();
      loading.clear();
      total = 0;
      generation += 1;
    },
  };

  function read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const began = generation;
    const reading = load(name)
      .then((found) => {
        const bytes = found && new Uint8Array(found);
        // What was read before a change may be what it took away.
        if (bytes && began === generation) keep(name, bytes);
        return bytes;
      })
      .finally(() => {
        if (loading.get(name) === reading) loading.delete(name);
      });
    loading.set(name, reading);
    return reading;
  }

  function keep(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    kept.set(name, bytes);
    total += bytes.length;
    for (const [oldest, { length }] of kept) {
      if (total <= maxBytes) break;
      kept.delete(oldest);
      total -= length;
    }
  }
}
