import type { Place, Town } from './place.ts';

/** A commune of the file: coordinates are null where the sources have none. */
export interface PlainCommune extends Omit<Place, 'latitude' | 'longitude' | 'isApproximate'> {
  readonly at: Coordinates | null;
  /** Whether they are a guess. */
  readonly isApproximate: boolean;
}

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

export interface PlaceFile {
  /** Whose data it is. */
  readonly attribution: string;
  readonly communes: readonly PlainCommune[];
  readonly towns: readonly Town[];
}

const POSTCODE_LENGTH = 5;
const THOUSAND = 1000;

/**
 * Reads what scripts/places.ts writes: `# credits`, then `=department⇥name` before its communes (`rest of the code⇥name⇥rest of the postcodes⇥population⇥latitude
 * longitude`, with a `~` before a guess), and `@country` before its towns (`name⇥latitude longitude⇥thousands of people⇥its other names`, a `|` between them).
 */
export function readPlaceFile(text: string): PlaceFile {
  const [credits = '', ...lines] = text.split('\n');
  const communes: PlainCommune[] = [];
  const towns: Town[] = [];
  let department = { code: '', name: '' };
  let country: string | null = null;
  for (const line of lines) {
    const [first = '', name = '', postcodes = '', population = '', degrees = ''] = line.split('\t');
    if (first.startsWith('=')) department = { code: first.slice(1), name };
    else if (first.startsWith('@')) country = first.slice(1);
    else if (country !== null && name !== '') towns.push(readTown(country, line));
    else if (name !== '') {
      const usual = postcodeBeginning(department.code);
      const isApproximate = degrees === '' || degrees.startsWith('~');
      communes.push({
        code: department.code + first,
        name,
        postcodes: postcodes.split(' ').map((rest) => (rest.length < POSTCODE_LENGTH ? usual + rest : rest)),
        department,
        population: Number(population),
        at: degrees === '' ? null : readDegrees(degrees.replace('~', '')),
        isApproximate,
      });
    }
  }
  return { attribution: credits.replace(/^# /, ''), communes, towns };
}

function readTown(country: string, line: string): Town {
  const [name = '', degrees = '', thousands = '', others = ''] = line.split('\t');
  const otherNames = others === '' ? [] : others.split('|');
  return { name, otherNames, country, population: Number(thousands) * THOUSAND, ...readDegrees(degrees) };
}

/** What nearly all postcodes of a department begin with. */
export function postcodeBeginning(department: string): string {
  return department.replace(/^2[AB]$/, '20');
}

function readDegrees(written: string): Coordinates {
  const [latitude, longitude] = written.split(' ').map(Number);
  return { latitude: latitude ?? Number.NaN, longitude: longitude ?? Number.NaN };
}
