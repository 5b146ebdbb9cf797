/** How many connections each address holds open. */
export interface ReaderLimit {
  /** Counts one more; returns what counts it out again, or null when the address has as many as it may. */
  enter(address: string): (() => void) | null;
}

/** Keeps one visitor from holding all connections of a server open. Only addresses that hold one are remembered. */
export function createReaderLimit(most: number): ReaderLimit {
  const open = new Map<string, number>();
  return {
    enter(address) {
      const count = open.get(address) ?? 0;
      if (count >= most) return null;
      open.set(address, count + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        const rest = (open.get(address) ?? 1) - 1;
        if (rest === 0) open.delete(address);
        else open.set(address, rest);
      };
    },
  };
}
