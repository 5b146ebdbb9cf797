import type { Place, Town } from './place.ts';

/** A commune of the file: coordinates are null where the sources have none. */
export interface PlainCommune extends Omit<Place, 'latitude' | 'longitude' | 'isApproximate'> {
  readonly at: Coordinates | null;
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

/**
 * Reads what scripts/places.ts writes: `# credits`, then `=department⇥name` before its communes (`rest of the code⇥name⇥postcodes⇥population⇥latitude longitude`)
 * and `@country` before its towns (`name⇥latitude longitude`).
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
    else if (country !== null && name !== '') towns.push({ name: first, country, ...readDegrees(name) });
    else if (name !== '') {
      const at = degrees === '' ? null : readDegrees(degrees);
      communes.push({
        code: department.code + first,
        name,
        postcodes: postcodes.split(' '),
        department,
        population: Number(population),
        at,
      });
    }
  }
  return { attribution: credits.replace(/^# /, ''), communes, towns };
}

function readDegrees(written: string): Coordinates {
  const [latitude, longitude] = written.split(' ').map(Number);
  return { latitude: latitude ?? Number.NaN, longitude: longitude ?? Number.NaN };
}
