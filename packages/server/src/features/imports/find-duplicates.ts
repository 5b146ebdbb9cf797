import type { CatalogueLine, FaultyLine } from './catalogue-line.ts';
import type { FaultList } from './fault-list.ts';
import { foldText } from './fold-text.ts';

interface Headers {
  readonly reference: string | null;
  readonly name: string | null;
}

/**
 * A reference names one offer of a farm, and so do the names of product and packaging where there is no reference. Lines that repeat one
 * are moved to the faulty ones, with a fault that names the first.
 */
export function findDuplicates(
  lines: readonly CatalogueLine[],
  faultyLines: readonly FaultyLine[],
  faults: FaultList,
  headers: Headers,
): { readonly lines: readonly CatalogueLine[]; readonly faultyLines: readonly FaultyLine[] } {
  const firstLines = firstByReference(lines, faultyLines);
  const firstNames = new Map<string, number>();
  const unique: CatalogueLine[] = [];
  const repeated: FaultyLine[] = [];
  for (const line of lines) {
    const { reference } = line.offer;
    const nameKey = keyOf(line.producer, `${line.product.name}\u0000${line.offer.name}`);
    const first = reference === null ? firstNames.get(nameKey) : firstLines.get(keyOf(line.producer, reference));
    if (reference === null && first === undefined) firstNames.set(nameKey, line.line);
    if (first === undefined || first === line.line) unique.push(line);
    else {
      const column = reference === null ? headers.name : headers.reference;
      faults.add(line.line, column, reference ?? line.offer.name, 'value.duplicateReference', { firstLine: first });
      repeated.push({ line: line.line, producer: line.producer, productName: line.product.name, offerName: line.offer.name, reference });
    }
  }
  return { lines: unique, faultyLines: [...faultyLines, ...repeated] };
}

function firstByReference(lines: readonly CatalogueLine[], faultyLines: readonly FaultyLine[]): Map<string, number> {
  const references = [
    ...lines.map(({ line, producer, offer }) => ({ line, producer, reference: offer.reference })),
    ...faultyLines.map(({ line, producer, reference }) => ({ line, producer, reference })),
  ].toSorted((a, b) => a.line - b.line);
  const first = new Map<string, number>();
  for (const { line, producer, reference } of references) {
    if (reference !== null && !first.has(keyOf(producer, reference))) first.set(keyOf(producer, reference), line);
  }
  return first;
}

function keyOf(producer: string | null, rest: string): string {
  return `${foldText(producer ?? '')}\u0000${rest}`;
}
