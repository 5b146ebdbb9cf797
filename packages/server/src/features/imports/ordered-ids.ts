import type { IdKind } from '@cagette/sdk/contract/primitives';
import { newId } from '../../ids.ts';

const BATCH = 1024;

/** Makes ids that ascend, so that what a file lists first stays first. Each batch is dated a millisecond after the one before. */
export function orderedIds(now: Date): (kind: IdKind) => string {
  const queues = new Map<IdKind, { batches: number; ids: Iterator<string> }>();
  return (kind) => {
    const queue = queues.get(kind);
    const next = queue?.ids.next();
    if (next?.done === false) return next.value;
    const batches = queue?.batches ?? 0;
    const at = new Date(now.getTime() + batches);
    const ids = Array.from({ length: BATCH }, () => newId(kind, at))
      .toSorted()
      .values();
    queues.set(kind, { batches: batches + 1, ids });
    return ids.next().value ?? newId(kind, at);
  };
}
