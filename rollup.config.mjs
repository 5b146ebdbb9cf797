/** The embed script: packages/widget/dist (what tsc emits) and the SDK become packages/widget/dist/embed, which the server serves at /embed. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const GZIP_LEVEL = 9;

export default {
  input: { cagette: 'packages/widget/dist/loader.js' },
  preserveEntrySignatures: false,
  output: {
    dir: 'packages/widget/dist/embed/v1',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    hoistTransitiveImports: true,
  },
  plugins: [
    resolve({ exportConditions: ['production', 'browser'], browser: true }),
    shareDecorate(),
    minifyTemplates(),
    terser({ module: true, ecma: 2022, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } }),
    manifest(),
  ],
};

/** TypeScript writes its decorator helper into every file; one copy is enough, and lit needs no more than this of it. */
function shareDecorate() {
  const helper = '\0decorate';
  return {
    name: 'share-decorate',
    resolveId: (id) => (id === helper ? id : null),
    load: (id) =>
      id === helper
        ? `export function decorate(decorators, target, key, descriptor) {
            for (const one of [...decorators].reverse()) descriptor = one(target, key, descriptor) ?? descriptor;
            if (descriptor) Object.defineProperty(target, key, descriptor);
          }`
        : null,
    transform(code, id) {
      const own = /^var __decorate = [\s\S]*?\n};\n/m.exec(code)?.[0];
      if (!id.includes('/packages/widget/dist/') || own === undefined) return null;
      return { code: `import { decorate as __decorate } from ${JSON.stringify(helper)};\n${code.replace(own, '')}`, map: null };
    },
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
    .replace(/;}/g, '}');
}

function minifyHtml(text) {
  return text
    .replace(/>\s*\n\s*</g, '><')
    .replace(/>\s*\n\s*/g, '>')
    .replace(/\s*\n\s*<\//g, '</')
    .replace(/\s*\n\s*>/g, '>')
    .replace(/\s*\n\s*/g, ' ');
}

function walk(node, visit) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') visit(node);
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const one of child) walk(one, visit);
    else walk(child, visit);
  }
}

/** What was built, how big it is on the wire and how a page can pin it: manifest.json. */
function manifest() {
  return {
    name: 'manifest',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .map((file) => ({
          file: file.fileName,
          bytes: Buffer.byteLength(file.code),
          gzipBytes: gzipSync(file.code, { level: GZIP_LEVEL }).length,
          integrity: `sha384-${createHash('sha384').update(file.code).digest('base64')}`,
          imports: file.imports,
          dynamicImports: file.dynamicImports,
        }));
      this.emitFile({ type: 'asset', fileName: 'manifest.json', source: `${JSON.stringify({ files }, null, 2)}\n` });
    },
  };
}
