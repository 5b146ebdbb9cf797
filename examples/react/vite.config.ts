import { defineConfig } from 'vite';

export default defineConfig({
  // The site may stand in a folder of its host.
  base: './',
  // A strict content policy knows no data: address.
  build: { assetsInlineLimit: 0 },
});
