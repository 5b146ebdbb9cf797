/** The embed script: packages/widget/dist (what tsc emits) and the SDK become packages/widget/dist/embed, which the server serves at /embed. */
import { createHash } from 'node:crypto';
import { join, resolve as absolute } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import { minify as minifyByTerser } from 'terser';
import { minify } from 'rolldown/utils';
import { leanLeaflet } from './rollup.lean-leaflet.mjs';
import { leanLit } from './rollup.lean-lit.mjs';
import { filesReached } from './rollup.files-reached.mjs';
import { leanSdk } from './rollup.lean-sdk.mjs';
import { nameShared, sharedNamesKept, shortenShared } from './rollup.shared-names.mjs';
import { shortCustomProperties } from './rollup.short-custom-properties.mjs';
import { shortMethodNames } from './rollup.short-method-names.mjs';
import { usedStyles } from './rollup.used-styles.mjs';
import { shortMessageKeys } from './rollup.short-message-keys.mjs';

const GZIP_LEVEL = 9;

/**
 * What is fetched together once it is needed. The shop imports nothing but the loader, and the other chunks what is there before them, so that no fetch has to
 * wait for another: a chain of imports costs a round trip a link, which is a second where the signal is weak. A path ending in a slash is all of a folder.
 */
const TOGETHER = {
  // Who fills a basket is given the form, what sends it and what is said then: nothing of it may wait once the button is pressed. «Mes commandes», live stock
  // and the search are in the same chunk: the parts share so many words that apart they weigh 1 kB more.
  'after-shelf': [
    'widget/dist/elements/shop/after-shelf',
    'widget/dist/state/live-shelf',
    'widget/dist/state/shelf-update',
    'widget/dist/elements/shelf-tools/',
    'widget/dist/base/search-field',
    'widget/dist/base/search-field.styles',
    'widget/dist/events/shelf-view-request',
    'widget/dist/state/product-matcher',
    'widget/dist/base/web-address',
    'widget/dist/elements/shop/announcement',
    'widget/dist/elements/shop/page-life',
    'widget/dist/state/changed-line',
    'widget/dist/state/kept-orders',
    'widget/dist/base/dialog.styles',
    'sdk/dist/failed-reply',
    'sdk/dist/retry-after',
    'widget/dist/elements/basket-sheet/',
    'widget/dist/base/late-icon',
    'widget/dist/elements/my-orders/my-orders',
    'widget/dist/elements/my-orders/my-orders.styles',
    'widget/dist/elements/my-orders/sign-in-forms',
    'widget/dist/base/field.styles',
    'widget/dist/events/my-orders-request',
    'widget/dist/state/my-orders',
    'widget/dist/state/coming-first',
    'widget/dist/state/repaired-basket',
    'sdk/dist/storage-session',
    'widget/dist/elements/checkout/',
    'widget/dist/state/ordering',
    'widget/dist/state/refusal',
    'widget/dist/state/shelf-refusal',
    'widget/dist/state/order-intent',
    'widget/dist/state/keep-order',
    'widget/dist/events/order-placed-event',
    'widget/dist/events/tell-order-placed',
    'widget/dist/state/kept-draft',
    'widget/dist/state/checkout-faults',
    'widget/dist/state/known-customer',
    'widget/dist/events/place-request',
    'widget/dist/state/after-ordering',
    'sdk/dist/customer',
    'sdk/dist/list',
    'sdk/dist/idempotency-key',
    'sdk/dist/resources/auth',
    'sdk/dist/resources/me',
    'sdk/dist/resources/orders',
    'sdk/dist/resources/quotes',
    'widget/dist/elements/confirmation/',
    'widget/dist/base/order-facts',
    'widget/dist/base/order-lines',
    'widget/dist/state/lines-by-offer',
    'widget/dist/state/email-slip',
    'widget/dist/state/kept-contact',
    'widget/dist/elements/my-order/',
    'widget/dist/elements/ordered-again/',
    'widget/dist/state/fill-again',
    'widget/dist/state/order-again',
    'widget/dist/state/opened-orders',
    'widget/dist/state/changed-order',
    'widget/dist/state/offer-of-line',
    'widget/dist/events/cancel-order-request',
    'widget/dist/events/change-order-request',
    'sdk/dist/contract/order-state',
  ],
  problem: ['widget/dist/elements/line-problem/'],
  // What finds a place among many; a farm with its few does without.
  places: [
    'widget/dist/elements/place-finder/place-finder',
    'widget/dist/elements/place-finder/place-finder.styles',
    'widget/dist/state/place-matcher',
    'widget/dist/messages/places/',
  ],
  // Nobody is asked where they are before they ask what is near: nor is this fetched.
  nearest: [
    'widget/dist/elements/place-finder/find-nearest',
    'widget/dist/elements/place-finder/ask-position',
    'widget/dist/base/distance-text',
    'widget/dist/state/kilometres-between',
    'widget/dist/messages/nearest/',
  ],
};

const SDK = join(import.meta.dirname, 'packages/sdk/dist');
const WIDGET = join(import.meta.dirname, 'packages/widget/dist');
const resolving = { exportConditions: ['production', 'browser'], browser: true };
const terserOptions = { passes: 3, inline: 1, keep_fargs: false, unsafe_arrows: true, pure_getters: true };

/**
 * What stands on a page is built in graphs that share no chunk: a shop that shared one with the map would carry what only the map needs. Each begins with a file of
 * its own beside the loader. Those of the loader's other tags are built first, because it names them by their hashes (docs/decisions/three-graphs.md).
 */
const APART = [
  {
    graph: 'map',
    entry: 'pickup-map',
    rest: 'map',
    from: 'map.js',
    routes: ['listPickupPoints', 'getPickupPoint', 'searchPlaces'],
    fetches: 'options.fetch',
  },
  { graph: 'impact', entry: 'impact', rest: 'figures', from: 'impact.js', routes: ['getImpact'] },
];
/** What was built so far, for the loader and manifest.json: `{ graph, file, entry }`. */
const built = [];

export default [...APART.map(apart), shop()];

/** The loader and the shop. */
function shop() {
  const entry = join(WIDGET, 'loader.js');
  const others = APART.map(({ from }) => join(WIDGET, from));
  const routes = (name, path) => !path.startsWith('/v1/desk/') && !APART.some((one) => one.routes.includes(name));
  return {
    input: { cagette: entry },
    preserveEntrySignatures: false,
    output: {
      dir: 'packages/widget/dist/embed/v1',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash:6].js',
      manualChunks: (id) =>
        Object.keys(TOGETHER).find((chunk) =>
          TOGETHER[chunk].some((path) => id.includes(`/packages/${path}`) && (path.endsWith('/') || id.endsWith(`${path}.js`))),
        ),
      onlyExplicitManualChunks: true,
      freeze: false,
    },
    plugins: [
      otherGraphs(),
      resolve(resolving),
      stylesSideBySide(),
      leanSdk(SDK, routes, { fetches: 'options.fetch' }),
      ...lean(filesReached(entry, others)),
      nameShared(),
      terserWith(terserOptions, sharedNamesKept),
      oxc(sharedNamesKept),
      terserWith(false, sharedNamesKept),
      shortenShared(),
      chunksBuilt('shop', ({ file, name, imports }) => {
        const chained = imports.filter((one) => one !== 'cagette.js' && (name === 'shop' || !/^chunks\/(shop|after-shelf)-/.test(one)));
        if (chained.length > 0)
          throw new Error(`${file} would wait for ${chained.join(', ')}: name what is in it in TOGETHER or import it later`);
      }),
      manifest(),
    ],
  };
}

/** An element with nothing of the shop's. */
function apart({ graph, entry, rest, from, routes, fetches }) {
  const input = join(WIDGET, from);
  return {
    input: { [entry]: input },
    // The loader takes one name of it; what is fetched later takes what it shares from it, so it may have others.
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: 'packages/widget/dist/embed/v1',
      format: 'es',
      entryFileNames: 'chunks/[name]-[hash:6].js',
      chunkFileNames: `chunks/${rest}-[name]-[hash:6].js`,
      freeze: false,
    },
    plugins: [
      resolve(resolving),
      leanSdk(SDK, (name) => routes.includes(name), { fetches, onlyReads: true }),
      leanLeaflet(WIDGET),
      ...lean(filesReached(input, [])),
      terserWith(terserOptions, []),
      oxc([]),
      terserWith(false, []),
      chunksBuilt(graph, ({ file, name, imports }) => {
        // What is fetched later takes what it shares from the entry, which is there.
        const chained = imports.filter((one) => !one.startsWith(`chunks/${entry}-`));
        if (chained.length > 0) throw new Error(`${file} (${name}) would wait for ${chained.join(', ')}: import it later`);
      }),
    ],
  };
}

/** Our own code made small, whatever graph it is in. `files`: what the graph is made of, of the widget. */
function lean(files) {
  return [
    leanLit(WIDGET),
    usedStyles(files),
    shareDecorate(),
    shortMessageKeys(files),
    shortMethodNames(files, SDK, join(WIDGET, 'custom-elements.json')),
    shortCustomProperties(files),
    adoptedSheetsOnly(),
    minifyTemplates(),
  ];
}

/** The loader's `import('./map.ts')`, by the name that its file has got. */
function otherGraphs() {
  return {
    name: 'other-graphs',
    resolveId(source, importer) {
      const one = importer?.endsWith('/widget/dist/loader.js') && APART.find(({ from }) => source === `./${from}`);
      if (!one) return null;
      const { file } = built.find(({ graph, isEntry }) => graph === one.graph && isEntry);
      return { id: `./${file}`, external: 'absolute' };
    },
  };
}

/**
 * Puts the style sheets of a chunk's elements side by side: they say the same things, and gzip looks no further back than 32 kB for it. 0.3 kB less.
 */
function stylesSideBySide() {
  const ways = /\/widget\/dist\/(shop|elements\/shop\/after-shelf)\.js$/;
  return {
    name: 'styles-side-by-side',
    transform(code, id) {
      if (!ways.test(id)) return null;
      const styles = [...code.matchAll(/from '(\.[^']*)\.js'/g)]
        .map(([, path]) => `${path}.styles.js`)
        .filter((path) => existsSync(absolute(id, '..', path)));
      return { code: styles.map((path) => `import '${path}';\n`).join('') + code, map: null };
    },
  };
}

/**
 * TypeScript writes its decorator helper into every file, and a call of it for every field. One copy is enough, one call for the fields of a class, and fields
 * need no more than this of it.
 */
function shareDecorate() {
  const helper = '\0decorate';
  const oneField = /__decorate\(\[\s*([\s\S]*?)\s*\], (\w+)\.prototype, "(\w+)", void 0\);\n/;
  const fields = new RegExp(`(?:${oneField.source})+`, 'g');
  const asPair = (call) => call.replace(oneField, '["$3", $1]');
  return {
    name: 'share-decorate',
    resolveId: (id) => (id === helper ? id : null),
    load: (id) =>
      id === helper
        ? `export function decorate(target, ...fields) {
            for (const [key, decorator] of fields) decorator(target, key);
          }`
        : null,
    transform(code, id) {
      const own = /^var __decorate = [\s\S]*?\n};\n/m.exec(code)?.[0];
      if (!id.includes('/packages/widget/dist/') || own === undefined) return null;
      const together = code.replace(own, '').replace(fields, (calls) => {
        const pairs = calls.match(new RegExp(oneField, 'g')).map(asPair);
        return `__decorate(${oneField.exec(calls)[2]}.prototype, ${pairs.join(', ')});\n`;
      });
      if (together.includes('void 0);')) throw new Error(`${id}: a decorator that is not of one field`);
      return { code: `import { decorate as __decorate } from ${JSON.stringify(helper)};\n${together}`, map: null };
    },
  };
}

/**
 * Lit's style sheets without its ways around browsers that cannot adopt one: the elements need that themselves, and a page's policy forbids the way around.
 * The same exports as `@lit/reactive-element/css-tag.js`, 0.5 kB less.
 */
function adoptedSheetsOnly() {
  return {
    name: 'adopted-sheets-only',
    load: (id) =>
      id.endsWith('/@lit/reactive-element/css-tag.js')
        ? `export class CSSResult {
            constructor(text) { this.cssText = text; }
            get styleSheet() {
              if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
              return this.sheet;
            }
            toString() { return this.cssText; }
          }
          export const supportsAdoptingStyleSheets = true;
          export const unsafeCSS = (text) => new CSSResult(String(text));
          export const css = (strings, ...values) => new CSSResult(strings.reduce((text, string, index) => text + values[index - 1] + string));
          export const getCompatibleStyle = (style) => style;
          export const adoptStyles = (root, styles) => {
            root.adoptedStyleSheets = styles.map((style) => style.styleSheet ?? style);
          };`
        : null,
  };
}

/**
 * Takes the line breaks and indentation out of lit's `css` and `html` templates. Our templates never mean a space by a line break, and nothing in them is
 * preformatted, so this is all the minifying they need.
 */
function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!id.includes('/packages/widget/dist/')) return null;
      const quasis = [];
      walk(this.parse(code), (node) => {
        const tag = node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier' ? node.tag.name : null;
        if (tag === 'css' || tag === 'html' || tag === 'svg') for (const quasi of node.quasi.quasis) quasis.push({ ...quasi, tag });
      });
      let minified = code;
      for (const { start, end, tag } of quasis.sort((a, b) => b.start - a.start)) {
        const text = code.slice(start, end);
        minified = minified.slice(0, start) + (tag === 'css' ? minifyCss(text) : minifyHtml(text)) + minified.slice(end);
      }
      return { code: minified, map: null };
    },
  };
}

function minifyCss(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/([\w*)]) > /g, '$1>')
    .replace(/([ (,:-])0\./g, '$1.')
    .replace(/ !important/g, '!important')
    .replace(/([\w)*\]]) ([+~]) (?=[\w.[:*])(?![^{}]*})/g, '$1$2')
    .replace(/ \/ /g, '/');
}

function minifyHtml(text) {
  return text
    .replace(/>\s*\n\s*</g, '><')
    .replace(/>\s*\n\s*/g, '>')
    .replace(/\s*\n\s*<\//g, '</')
    .replace(/\s*\n\s*>/g, '>')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/="([\w-]+)"(?=[\s>])/g, '=$1')
    .replace(/(<(?:input|img)\b[^>]*) \/>/g, '$1>');
}

function walk(node, visit) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') visit(node);
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const one of child) walk(one, visit);
    else walk(child, visit);
  }
}

/** Terser, which runs in this process so that it sees the names that are kept. */
function terserWith(compress, reserved) {
  return {
    name: 'terser',
    async renderChunk(code) {
      const mangle = { reserved };
      const { code: minified } = await minifyByTerser(code, { module: true, ecma: 2022, compress, mangle, format: { comments: false } });
      return { code: minified, map: null };
    },
  };
}

/** Oxc finds about 1 % more after terser has been through, and names `#private` fields by class. */
function oxc(reserved) {
  return {
    name: 'oxc',
    async renderChunk(code, { fileName }) {
      const { code: minified, errors } = await minify(fileName, code, {
        module: true,
        compress: { target: 'es2022' },
        mangle: { toplevel: true, reserved },
        codegen: { removeWhitespace: true },
      });
      if (errors.length > 0) throw new Error(errors[0].message);
      return { code: minified, map: null };
    },
  };
}

/** Notes what was built, how big it is on the wire and how a page can pin it. `check` throws when a chunk would have to wait for another. */
function chunksBuilt(graph, check) {
  return {
    name: 'chunks-built',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle).filter((file) => file.type === 'chunk')) {
        const { fileName: file, name, code, imports, isEntry } = chunk;
        check({ file, name, imports });
        built.push({
          graph,
          isEntry,
          file,
          bytes: Buffer.byteLength(code),
          gzipBytes: gzipSync(code, { level: GZIP_LEVEL }).length,
          integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
          imports,
          dynamicImports: chunk.dynamicImports.map((path) => path.replace(/^\.\//, '')),
        });
      }
    },
  };
}

/** Everything that was built, of every graph: manifest.json. To stand in the last. */
function manifest() {
  return {
    name: 'manifest',
    generateBundle() {
      const files = built.map(({ isEntry: _isEntry, ...file }) => file).reverse();
      const { version } = JSON.parse(readFileSync('packages/widget/package.json', 'utf8'));
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: `${JSON.stringify({ version, files }, null, 2)}\n` });
    },
  };
}
