import type { CatalogueFile } from '../catalogue-line.ts';

/** Line or «file», column, value and code of each fault: «3 Prix TTC [quatre euros] value.notMoney». */
export function faultsOf(file: Pick<CatalogueFile, 'faults'>): string[] {
  return file.faults.map(
    (fault) =>
      `${fault.line ?? 'file'} ${fault.column ?? '–'} [${fault.value ?? ''}] ${fault.code}${fault.severity === 'warning' ? ' (warning)' : ''}`,
  );
}
