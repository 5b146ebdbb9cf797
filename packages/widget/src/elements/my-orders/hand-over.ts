import type { MyExport } from '@cagette/sdk';

/** Gives the visitor what is kept about them as a file. */
export function handOver(data: MyExport): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: address, download: `cagette-${data.exportedAt.slice(0, 10)}.json` }).click();
  URL.revokeObjectURL(address);
}
