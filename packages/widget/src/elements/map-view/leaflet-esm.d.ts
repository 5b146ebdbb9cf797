/** Leaflet's ESM file, which sets no `window.L`; its types are those of the package. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
