const usual = {
  Nom: 'Place du Marché',
  Adresse: "Place de l'Hôtel de Ville",
  'Code postal': '20200',
  Commune: 'Bastia',
  Latitude: '42,6986',
  Longitude: '9,4510',
  Jour: 'samedi',
  De: '8:00',
  À: '12:30',
  Type: 'marché',
  Accès: 'Accessible en fauteuil',
};

/** A spreadsheet as an association saves it; each row gives what differs from the market of Bastia. */
export function csv(rows: readonly Readonly<Record<string, string>>[], delimiter = ';'): Uint8Array {
  const headers = [...new Set([...Object.keys(usual), ...rows.flatMap((row) => Object.keys(row))])];
  const quoted = (cell: string) => (/["\r\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = rows.map((row) => headers.map((header) => quoted({ ...usual, ...row }[header] ?? '')).join(delimiter));
  return new TextEncoder().encode([headers.map(quoted).join(delimiter), ...lines].join('\r\n'));
}

/** A feature; its position may be anything, to be refused. */
export function point(coordinates: readonly unknown[], properties: object = {}, id?: string | number, type = 'Point'): object {
  return { type: 'Feature', ...(id === undefined ? {} : { id }), properties, geometry: { type, coordinates } };
}

export function geoJson(features: readonly unknown[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}
