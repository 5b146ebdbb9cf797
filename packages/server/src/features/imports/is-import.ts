/** Files are larger than other bodies. */
export function isImport(path: string): boolean {
  return path === '/v1/desk/imports' || path === '/v1/desk/imports/pickup-points';
}
