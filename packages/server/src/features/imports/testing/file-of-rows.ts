const header = ['Produit', 'Vente', 'Conditionnement', 'Contenance', 'Unité', 'Prix TTC', 'TVA', 'Stock', 'Référence'];

/** A spreadsheet in our own layout; each row gives what differs from a jar of honey. */
export function fileOfRows(rows: readonly Readonly<Record<string, string>>[], columns: readonly string[] = header): Uint8Array {
  const usual: Readonly<Record<string, string>> = {
    Produit: 'Miel',
    Vente: 'pièce',
    Conditionnement: 'pot',
    Contenance: '500',
    Unité: 'g',
    'Prix TTC': '11,90',
    TVA: '5,5',
    Stock: '8',
  };
  const all = [...new Set([...columns, ...rows.flatMap((row) => Object.keys(row))])];
  const lines = rows.map((row) => all.map((column) => quoted(row[column] ?? usual[column] ?? '')).join(';'));
  return new TextEncoder().encode([all.map(quoted).join(';'), ...lines].join('\r\n'));
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
