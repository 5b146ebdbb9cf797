import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PinnedManifest } from './bundle-manifest.ts';
import { embedRoutes } from './embed.routes.ts';
import { widgetFiles } from './widget-files.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const ADDRESS = 'https://cagette.example/embed';
let folder: string;
let dataDir: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cagette-releases-'));
  dataDir = join(folder, 'data');
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const integrityOf = (code: string) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** A build of a version with a loader and one chunk, as rollup leaves it. */
function build(version: string, chunk: string, code = `export const version = '${version}';`): () => string {
  const home = mkdtempSync(join(folder, 'build-'));
  const files = { 'cagette.js': `import('./chunks/shop-${chunk}.js');`, [`chunks/shop-${chunk}.js`]: code };
  const described = Object.entries(files).map(([file, text]) => ({
    file,
    bytes: text.length,
    gzipBytes: text.length,
    integrity: integrityOf(text),
  }));
  for (const [file, text] of [...Object.entries(files), ['manifest.json', JSON.stringify({ version, files: described })] as const]) {
    mkdirSync(dirname(join(home, 'v1', file)), { recursive: true });
    writeFileSync(join(home, 'v1', file), text);
  }
  return () => home;
}

/** A server that starts with a build, on the data that those before it left. */
function serverWith(locate: () => string) {
  const logger = { warn: (_: object, text?: string) => void said.push(text ?? '') };
  const folders = { bundles: widgetFiles('v1', locate), pictures: widgetFiles('pictures', locate), elements: async () => null };
  const app = embedRoutes({ config: { dataDir, publicUrl: 'https://cagette.example' }, logger }, folders);
  const get = async (path: string) => app.request(path);
  return {
    get,
    text: async (path: string) => (await get(path)).text(),
    manifest: async (version: string): Promise<PinnedManifest> =>
      (await get(`/embed/${version}/manifest.json`)).json() as Promise<PinnedManifest>,
  };
}

test('a version has an address of its own, for ever and for any website', async () => {
  const server = serverWith(build('1.0.0', 'aaaaaaaa'));
  const response = await server.get('/embed/1.0.0/cagette.js');
  expect(Object.fromEntries(response.headers)).toMatchObject({ 'cache-control': IMMUTABLE, 'access-control-allow-origin': '*' });
  expect(await response.text()).toBe(await server.text('/embed/v1/cagette.js'));
  expect((await server.get('/embed/v1/cagette.js')).headers.get('Cache-Control')).toContain('max-age=300');
});

test('an older version is served as it was after any number of upgrades', async () => {
  const first = serverWith(build('1.0.0', 'aaaaaaaa'));
  const before = await Promise.all(['cagette.js', 'chunks/shop-aaaaaaaa.js'].map((file) => first.text(`/embed/1.0.0/${file}`)));
  await serverWith(build('1.1.0', 'bbbbbbbb')).get('/embed/v1/cagette.js');
  const third = serverWith(build('2.0.0', 'cccccccc'));
  const after = await Promise.all(['cagette.js', 'chunks/shop-aaaaaaaa.js'].map((file) => third.text(`/embed/1.0.0/${file}`)));
  expect(after).toEqual(before);
  expect((await third.get('/embed/1.0.0/cagette.js')).headers.get('Cache-Control')).toBe(IMMUTABLE);
  expect(await third.text('/embed/1.1.0/chunks/shop-bbbbbbbb.js')).toContain('1.1.0');
  expect(await third.text('/embed/v1/cagette.js')).toContain('cccccccc');
});

test('a loader from before the upgrade still finds its chunks under the floating address', async () => {
  await serverWith(build('1.0.0', 'aaaaaaaa')).get('/embed/v1/cagette.js');
  const upgraded = serverWith(build('1.0.1', 'bbbbbbbb'));
  const response = await upgraded.get('/embed/v1/chunks/shop-aaaaaaaa.js');
  expect([response.status, response.headers.get('Cache-Control'), await response.text()]).toEqual([
    200,
    IMMUTABLE,
    expect.stringContaining('1.0.0'),
  ]);
});

test('the manifest gives what a page has to write, and the hashes are those of what is served', async () => {
  const server = serverWith(build('1.0.0', 'aaaaaaaa'));
  const { version, address, snippets, files } = await server.manifest('v1');
  expect([version, address]).toEqual(['1.0.0', `${ADDRESS}/1.0.0/`]);
  for (const { file, integrity } of files) expect(integrityOf(await server.text(`/embed/1.0.0/${file}`))).toBe(integrity);
  expect(snippets.floating).toBe(`<script type="module" src="${ADDRESS}/v1/cagette.js"></script>`);
  expect(snippets.pinned).toBe(
    `<script type="module" src="${ADDRESS}/1.0.0/cagette.js" integrity="${files[0]!.integrity}" crossorigin="anonymous"></script>`,
  );
  const map: unknown = JSON.parse(/^<script type="importmap">(.*)<\/script>$/.exec(snippets.importMap)?.[1] ?? '');
  expect(map).toEqual({ integrity: Object.fromEntries(files.map(({ file, integrity }) => [`${ADDRESS}/1.0.0/${file}`, integrity])) });
});

test('the manifest of an older version is still there', async () => {
  const before = await serverWith(build('1.0.0', 'aaaaaaaa')).manifest('1.0.0');
  expect(await serverWith(build('2.0.0', 'bbbbbbbb')).manifest('1.0.0')).toEqual(before);
});

test('a version that is built again under its number stays what pages hold it to, and the server says so', async () => {
  const before = await serverWith(build('1.0.0', 'aaaaaaaa')).text('/embed/1.0.0/cagette.js');
  const rebuilt = serverWith(build('1.0.0', 'bbbbbbbb'));
  expect(await rebuilt.text('/embed/1.0.0/cagette.js')).toBe(before);
  expect(await rebuilt.text('/embed/v1/cagette.js')).toContain('bbbbbbbb');
  const { files } = await rebuilt.manifest('v1');
  expect(files[0]!.integrity).toBe(integrityOf(before));
  expect(said.join('')).toContain('is kept under its number');
});

test('where nothing can be written this version is served all the same, and the server says so once', async () => {
  writeFileSync(dataDir, 'not a folder');
  const server = serverWith(build('1.0.0', 'aaaaaaaa'));
  expect((await server.get('/embed/1.0.0/cagette.js')).status).toBe(200);
  expect((await server.manifest('v1')).version).toBe('1.0.0');
  expect(said).toEqual([expect.stringContaining('is not kept')]);
});

test('versions from before are served also when this one cannot be kept', async () => {
  await serverWith(build('1.0.0', 'aaaaaaaa')).get('/embed/v1/cagette.js');
  rmSync(join(dataDir, 'embed/v1'), { recursive: true });
  writeFileSync(join(dataDir, 'embed/v1'), 'not a folder');
  const upgraded = serverWith(build('2.0.0', 'bbbbbbbb'));
  expect(await upgraded.text('/embed/1.0.0/cagette.js')).toContain('aaaaaaaa');
  expect(said).toEqual([expect.stringContaining('is not kept')]);
});

test('two servers that start at once on one disk keep one whole version', async () => {
  const locate = build('1.0.0', 'aaaaaaaa');
  const servers = Array.from({ length: 5 }, () => serverWith(locate));
  const texts = await Promise.all(servers.map((server) => server.text('/embed/1.0.0/chunks/shop-aaaaaaaa.js')));
  expect(new Set(texts).size).toBe(1);
  expect(said).toEqual([]);
  expect(existsSync(join(dataDir, 'embed/1.0.0/manifest.json'))).toBe(true);
});

test.each(['/embed/../../data/secret', '/embed/%2e%2e/secret', '/embed/1.0.0/..%2f..%2fsecret', '/embed/.draft-x/cagette.js'])(
  'nothing leads out of the folder or into a copy that was broken off: %s',
  async (path) => {
    mkdirSync(join(dataDir, 'embed/.draft-x'), { recursive: true });
    writeFileSync(join(dataDir, 'embed/.draft-x/cagette.js'), 'half');
    const server = serverWith(build('1.0.0', 'aaaaaaaa'));
    await server.get('/embed/v1/cagette.js');
    writeFileSync(join(dataDir, 'secret'), 'secret');
    expect((await server.get(path)).status).toBe(404);
  },
);
