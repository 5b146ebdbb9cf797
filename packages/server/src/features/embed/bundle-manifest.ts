/** What the build says of the embed script: `manifest.json` beside it. */
export interface BundleManifest {
  /** Of the package; what `/embed/<version>/` is named by. */
  readonly version: string;
  readonly files: readonly BundledFile[];
}

export interface BundledFile {
  /** From the version's folder: `cagette.js`, `chunks/shop-BxHG5A0n.js`. */
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** `sha384-…` */
  readonly integrity: string;
}

/** How a page includes the script of one version, and what its browser can hold it to. */
export interface PinnedManifest extends BundleManifest {
  /** Where the version's files are, for ever; ends in a slash. */
  readonly address: string;
  readonly snippets: {
    /** Always the newest. */
    readonly floating: string;
    /** This version, and the browser refuses another loader. */
    readonly pinned: string;
    /** Before the script: the browser refuses other chunks too. An inline script for the page's policy, which must allow it by hash or nonce. */
    readonly importMap: string;
  };
}

const ENTRY = 'cagette.js';
const VERSION = /^\d+\.\d+\.\d+[\w.+-]*$/;

/** Null for what is no manifest of ours: an older build's without a version, or something else in the folder. */
export function parseManifest(json: string): BundleManifest | null {
  try {
    const value: unknown = JSON.parse(json);
    return isManifest(value) ? value : null;
  } catch {
    return null;
  }
}

/** `publicUrl` without a slash at its end. */
export function pinnedManifest({ version, files }: BundleManifest, publicUrl: string): PinnedManifest {
  const address = `${publicUrl}/embed/${version}/`;
  const entry = files.find(({ file }) => file === ENTRY);
  const integrity = Object.fromEntries(files.map((file) => [address + file.file, file.integrity]));
  return {
    version,
    address,
    snippets: {
      floating: `<script type="module" src="${publicUrl}/embed/v1/${ENTRY}"></script>`,
      pinned: `<script type="module" src="${address}${ENTRY}" integrity="${entry?.integrity ?? ''}" crossorigin="anonymous"></script>`,
      importMap: `<script type="importmap">${JSON.stringify({ integrity })}</script>`,
    },
    files,
  };
}

function isManifest(value: unknown): value is BundleManifest {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('files' in value)) return false;
  const { version, files } = value;
  return typeof version === 'string' && VERSION.test(version) && Array.isArray(files) && files.every(isBundledFile);
}

function isBundledFile(value: unknown): value is BundledFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    typeof value.file === 'string' &&
    'integrity' in value &&
    typeof value.integrity === 'string' &&
    /^sha384-[\w+/=]+$/.test(value.integrity)
  );
}
