import type { ImportFault, PointImportReport } from '@cagette/sdk/contract/desk';
import type { PickupPoint } from '@cagette/sdk/contract/distribution';

/** What a file says of a pickup point, as it is kept. Coordinates are degrees, WGS 84. */
export interface PointFields {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly isApproximate: boolean;
  readonly kind: PickupPoint['kind'];
  readonly access: string | null;
  readonly wheelchair: boolean | null;
  /** 1 is Monday. */
  readonly usualWeekday: number | null;
  readonly usualFrom: string | null;
  readonly usualTo: string | null;
  readonly timeZone: string;
  /** The id that the file gives it, else its name, postcode and commune, folded. */
  readonly reference: string;
}

/** A line, or a feature, without errors. */
export interface PointLine {
  readonly line: number;
  readonly point: PointFields;
  /** The file has none: it is made of its kind and the town. */
  readonly isNameMade: boolean;
  /** What the file calls its kind, when nobody knows that word. */
  readonly unknownKind: string | null;
}

/** A file of pickup points, read. */
export interface PointFile {
  readonly layout: PointImportReport['layout'];
  readonly encoding: string;
  /** Lines or features, faulty ones too. */
  readonly lineCount: number;
  /** The fields that the file says something of; it may leave out any, then what is kept stays as it is. */
  readonly given: ReadonlySet<keyof PointFields>;
  readonly lines: readonly PointLine[];
  /** Of lines with errors, what they are about, when they say it. */
  readonly faultyReferences: readonly string[];
  readonly faults: readonly ImportFault[];
}
