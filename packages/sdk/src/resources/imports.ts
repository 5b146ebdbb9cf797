import type { ImportReport } from '../contract/desk.ts';
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
}

const IMPORT_TIMEOUT_MS = 60_000;
const contentTypes: readonly (readonly [string, string])[] = [
  ['.csv', 'text/csv'],
  ['.tsv', 'text/tab-separated-values'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];

export function imports(transport: Transport, access: () => Pick<CallOptions, 'token' | 'signedIn'>): Imports {
  return {
    create: async (file, { fileName = '', organisation, dryRun, skipFaulty, signal } = {}) =>
      transport.reply('importCatalogue', {
        body: file,
        query: { organisation, dryRun: dryRun ? 'true' : undefined, skipFaulty: skipFaulty ? 'true' : undefined },
        headers: { 'Content-Type': contentType(file, fileName) },
        timeoutMs: IMPORT_TIMEOUT_MS,
        signal,
        ...access(),
      }),
  };
}

function contentType(file: Uint8Array | Blob, fileName: string): string {
  if (file instanceof Blob && file.type !== '') return file.type;
  return contentTypes.find(([ending]) => fileName.toLowerCase().endsWith(ending))?.[1] ?? 'application/octet-stream';
}
