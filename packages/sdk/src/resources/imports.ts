import type { ImportReport, PointImportReport } from '../contract/desk.ts';
import type { CallOptions } from '../request.ts';
import type { Transport } from '../transport.ts';

export interface ImportOptions {
  /** Only its ending matters: it says what kind of file it is when the file itself does not. */
  readonly fileName?: string;
  /** The slug of the organisation to import into. Default: the key's own. */
  readonly organisation?: string;
  /** Says what would change and writes nothing. Default false. */
  readonly dryRun?: boolean;
  /** Writes the good lines of a file that has faults. Default false: nothing is written then. */
  readonly skipFaulty?: boolean;
  readonly signal?: AbortSignal;
}

export interface Imports {
  /**
   * Reads a catalogue (CSV or XLSX) and says what it creates, changes and withdraws. Importing the same file again changes nothing.
   *
   * @throws ApiError `import.faulty` with the report of every fault, `body.tooLarge`, `organisation.notFound`
   */
  create(file: Uint8Array | Blob, options?: ImportOptions): Promise<ImportReport>;
  /**
   * Reads pickup points (CSV, XLSX or GeoJSON) and says what it creates and changes, what it corrected, and which points the file does not name: those stay.
   * Importing the same file again changes nothing.
   *
   * @throws ApiError `import.pointsFaulty` with the report of every fault, `body.tooLarge`, `organisation.notFound`
   * @example const report = await desk.imports.pickupPoints(await readFile('points.geojson'), { dryRun: true });
   */
  pickupPoints(file: Uint8Array | Blob, options?: ImportOptions): Promise<PointImportReport>;
}

const IMPORT_TIMEOUT_MS = 60_000;
const contentTypes: readonly (readonly [string, string])[] = [
  ['.csv', 'text/csv'],
  ['.tsv', 'text/tab-separated-values'],
  ['.geojson', 'application/geo+json'],
  ['.json', 'application/geo+json'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];

export function imports(transport: Transport, access: () => Pick<CallOptions, 'token' | 'signedIn'>): Imports {
  const call = (file: Uint8Array | Blob, { fileName = '', organisation, dryRun, skipFaulty, signal }: ImportOptions) => ({
    body: file,
    query: { organisation, dryRun: flag(dryRun), skipFaulty: flag(skipFaulty) },
    headers: { 'Content-Type': contentType(file, fileName) },
    timeoutMs: IMPORT_TIMEOUT_MS,
    signal,
    ...access(),
  });
  return {
    create: async (file, options = {}) => transport.reply('importCatalogue', call(file, options)),
    pickupPoints: async (file, options = {}) => transport.reply('importPickupPoints', call(file, options)),
  };
}

function flag(value: boolean | undefined): 'true' | undefined {
  return value ? 'true' : undefined;
}

function contentType(file: Uint8Array | Blob, fileName: string): string {
  if (file instanceof Blob && file.type !== '') return file.type;
  return contentTypes.find(([ending]) => fileName.toLowerCase().endsWith(ending))?.[1] ?? 'application/octet-stream';
}
