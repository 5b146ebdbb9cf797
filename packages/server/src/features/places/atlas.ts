import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { placeWords } from './fold-place.ts';
import type { Place } from './place.ts';
import type { PlaceBook } from './place-book.ts';
import { keysBeginningWith } from './place-index.ts';
import type { Coordinates } from './read-place-file.ts';

/** What stands next to a point. */
export interface NearTown extends Coordinates {
  readonly name: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** Of France, its department's number. */
  readonly department: string | null;
}

/** Answers what an address or a point alone leaves open. */
export interface Atlas {
  /** The communes of that very name, with or without its article. */
  communes(name: string): readonly Place[];
  /** The town next to a point, of those within thirty kilometres; null far from France and the countries around it. */
  townAt(point: Coordinates): NearTown | null;
}

const NEAR_KILOMETRES = 30;
/** «Bastia Cedex 2» is a post office. */
const CEDEX = /\s+cedex(\s+\d+)?$/i;

/** Of the books that were asked: an atlas takes some tens of milliseconds to make. */
const atlases = new WeakMap<PlaceBook, Atlas>();

/** The atlas of a book, made when it is first asked for. */
export function atlasOf(book: PlaceBook): Atlas {
  const atlas = atlases.get(book) ?? createAtlas(book);
  atlases.set(book, atlas);
  return atlas;
}

function createAtlas({ index, towns }: PlaceBook): Atlas {
  const french = index.places.filter((place) => !place.isApproximate);
  const known: readonly NearTown[] = [
    ...french.map(({ name, latitude, longitude, department }) => ({
      name,
      latitude,
      longitude,
      country: 'FR',
      department: department.code,
    })),
    ...towns.map((town) => ({ ...town, department: null })),
  ];
  const tree = new KDBush(known.length);
  for (const { longitude, latitude } of known) tree.add(longitude, latitude);
  tree.finish();

  return {
    communes(name) {
      const text = placeWords(name.replace(CEDEX, '')).join('');
      // «?» and «-» stand where nobody knew: every name begins with nothing.
      if (text === '') return [];
      const { from, to } = keysBeginningWith(index.names, text);
      const whole = index.names.slice(from, to).filter((key) => key.isWhole && key.text.length === text.length);
      return whole.flatMap((key) => index.places[key.place] ?? []);
    },
    townAt({ longitude, latitude }) {
      const [nearest] = around(tree, longitude, latitude, 1, NEAR_KILOMETRES);
      return (nearest === undefined ? undefined : known[nearest]) ?? null;
    },
  };
}
