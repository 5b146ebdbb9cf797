import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { prepareFile, type ServedFile } from '../../http/served-file.ts';
import type { Logger } from '../../logger.ts';
import { type BundleManifest, parseManifest } from './bundle-manifest.ts';

/** The files of one build of the embed script by their path in its folder, `manifest.json` among them. */
export type BuildFiles = ReadonlyMap<string, ServedFile>;

/**
 * Every version of the embed script that this server has served, in `DATA_DIR/embed/<version>`: a page that names a version goes on after an upgrade. What was
 * kept once is never written again, because pages hold it to its integrity. Beside them, in `v1`, every chunk there ever was under the floating address: for
 * the loaders that browsers still have from before the upgrade.
 */
export class KeptReleases {
  readonly #folder: string;
  readonly #logger: Pick<Logger, 'warn'>;
  readonly #files = new Map<string, Promise<ServedFile | null>>();
  #kept: BuildFiles | null = null;
  #paths: ReadonlySet<string> = new Set();
  #keeping: Promise<void> = Promise.resolve();

  constructor(folder: string, logger: Pick<Logger, 'warn'>) {
    this.#folder = folder;
    this.#logger = logger;
  }

  /** Keeps what is served now, once. Where nothing can be written the server says so and goes on. */
  async keep(build: BuildFiles): Promise<void> {
    if (this.#kept !== build) {
      this.#kept = build;
      this.#keeping = this.#write(build)
        .catch((error: unknown) =>
          this.#logger.warn(
            { err: error, folder: this.#folder },
            'this version of the embed script is not kept for after the next upgrade',
          ),
        )
        // Those before it are served also when the disk is full.
        .then(async () => void (this.#paths = await pathsIn(this.#folder)));
    }
    await this.#keeping;
  }

  /** `0.1.0/cagette.js`, `v1/chunks/shop-BxHG5A0n.js`; null for what was never kept. */
  async file(path: string): Promise<ServedFile | null> {
    if (!this.#paths.has(path)) return null;
    const known = this.#files.get(path);
    if (known) return known;
    const read = readFile(join(this.#folder, path))
      .then((content) => prepareFile(path, content))
      .catch(() => {
        // The next visitor may have more luck with the disk.
        this.#files.delete(path);
        return null;
      });
    this.#files.set(path, read);
    return read;
  }

  async manifest(version: string): Promise<BundleManifest | null> {
    const file = await this.file(`${version}/manifest.json`);
    return file && parseManifest(Buffer.from(file.plain).toString());
  }

  async #write(build: BuildFiles): Promise<void> {
    const written = build.get('manifest.json');
    const manifest = written ? parseManifest(Buffer.from(written.plain).toString()) : null;
    if (!written || !manifest) return;
    const paths = await pathsIn(this.#folder);
    if (!paths.has(`${manifest.version}/manifest.json`))
      await this.#moveIn(build, (draft) => rename(draft, join(this.#folder, manifest.version)));
    const kept = await readFile(join(this.#folder, manifest.version, 'manifest.json'));
    if (!kept.equals(written.plain)) {
      this.#logger.warn(
        { version: manifest.version },
        'another build of this version was served before and is kept under its number: only /embed/v1/ has the new one',
      );
    }
    const chunks = new Map([...build].filter(([path]) => path.startsWith('chunks/') && !paths.has(`v1/${path}`)));
    await mkdir(join(this.#folder, 'v1/chunks'), { recursive: true });
    await this.#moveIn(chunks, async (draft) => {
      for (const path of chunks.keys()) await rename(join(draft, path), join(this.#folder, 'v1', path));
    });
  }

  /** Whole or not at all: two servers on one disk may start at once, and who comes second finds everything there. */
  async #moveIn(files: BuildFiles, move: (draft: string) => Promise<void>): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const draft = await mkdtemp(join(this.#folder, '.draft-'));
    for (const [path, { plain }] of files) {
      await mkdir(dirname(join(draft, path)), { recursive: true });
      await writeFile(join(draft, path), plain);
    }
    // A folder that is there already is not replaced.
    await move(draft).catch(() => {});
    await rm(draft, { recursive: true, force: true });
  }
}

async function pathsIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
  return new Set(paths.filter((path) => !path.startsWith('.draft-')));
}
