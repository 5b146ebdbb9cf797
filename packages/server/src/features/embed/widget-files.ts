import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { prepareFile, type ServedFile } from '../../http/served-file.ts';

/** Files of the package @cagette/widget, wherever it is installed, by their path with slashes. */
export interface WidgetFiles {
  /** @returns null when the folder has nothing: the elements were not built. */
  load(): Promise<ReadonlyMap<string, ServedFile> | null>;
}

const PACKAGE = '@cagette/widget/package.json';

/** Reads and compresses a folder of the widget once; a folder that is not there yet is looked for again the next time. */
export function widgetFiles(folder: string, locate: () => string = widgetFolder): WidgetFiles {
  let loading: Promise<ReadonlyMap<string, ServedFile> | null> | null = null;
  return {
    async load() {
      loading ??= readFolder(folder, locate);
      const files = await loading;
      if (files === null) loading = null;
      return files;
    },
  };
}

/** The text of one file of the widget; null when it was not built. */
export async function widgetFile(path: string, locate: () => string = widgetFolder): Promise<string | null> {
  return readFile(join(locate(), path), 'utf8').catch(() => null);
}

function widgetFolder(): string {
  return dirname(createRequire(import.meta.url).resolve(PACKAGE));
}

async function readFolder(folder: string, locate: () => string): Promise<ReadonlyMap<string, ServedFile> | null> {
  try {
    const root = join(locate(), folder);
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const files = await Promise.all(
      paths.map(async (path) => [path.slice(root.length + 1).replaceAll(sep, '/'), await prepareFile(path, await readFile(path))] as const),
    );
    return files.length === 0 ? null : new Map(files);
  } catch {
    return null;
  }
}
