import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { testPlaces } from '../../testing/test-places.ts';
import type { PlaceBook } from './place-book.ts';
import type { PlaceIndex } from './place-index.ts';
import { searchEverywhere } from './search-everywhere.ts';
import { searchPlaces } from './search-places.ts';

let book: PlaceBook;
let index: PlaceIndex;
beforeAll(async () => {
  book = await testPlaces();
  ({ index } = book);
});

const found = (text: string, limit = 8) =>
  searchEverywhere(book, text, limit).map((one) =>
    'town' in one ? `${one.name} ${one.town.country}` : `${one.place.name} ${one.postcode}`,
  );

/** What somebody types, and what must come first; several where their order matters. */
const queries: readonly (readonly [typed: string, ...first: string[]])[] = [
  ['bastia', 'Bastia 20200'],
  ['BASTIA', 'Bastia 20200'],
  ['  bastia  ', 'Bastia 20200'],
  ['bast', 'Bastia 20200'],
  ['Basti', 'Bastia 20200'],
  ["L'Île-Rousse", "L'Île-Rousse 20220"],
  ['L’Île-Rousse', "L'Île-Rousse 20220"],
  ['île rousse', "L'Île-Rousse 20220"],
  ['ile rousse', "L'Île-Rousse 20220"],
  ['ile-rousse', "L'Île-Rousse 20220"],
  ['l ile rousse', "L'Île-Rousse 20220"],
  ['lile rousse', "L'Île-Rousse 20220"],
  ['rousse 2b', "L'Île-Rousse 20220"],
  ['le havre', 'Le Havre 76600'],
  ['havre', 'Le Havre 76600'],
  ['la rochelle', 'La Rochelle 17000'],
  ['rochelle', 'La Rochelle 17000'],
  ['st florent', 'Saint-Florent 20217'],
  ['St-Florent', 'Saint-Florent 20217'],
  ['saint florent', 'Saint-Florent 20217'],
  ['st florent 20', 'Saint-Florent 20217'],
  ['ste maxime', 'Sainte-Maxime 83120'],
  ['St Pierre et Miquelon 97500', 'Saint-Pierre 97500'],
  ['bourg st maurice', 'Bourg-Saint-Maurice 73700'],
  ['villeneuve dascq', "Villeneuve-d'Ascq 59491"],
  ['porto vecchio', 'Porto-Vecchio 20137'],
  ['portovecchio', 'Porto-Vecchio 20137'],
  ['vecchio', 'Porto-Vecchio 20137'],
  ['moeurs verdey', 'Mœurs-Verdey 51120'],
  ['Mœurs', 'Mœurs-Verdey 51120'],
  ['œuf', 'Œuf-en-Ternois 62130'],
  ['orleans', 'Orléans 45000'],
  ['SAINT ETIENNE', 'Saint-Étienne 42000'],
  ['20200', 'Bastia 20200', 'Ville-di-Pietrabugno 20200'],
  ['20 200', 'Bastia 20200'],
  ['２０２００', 'Bastia 20200'],
  ['20600', 'Bastia 20600', 'Furiani 20600'],
  ['202', 'Bastia 20200', 'Borgo 20290', 'Corte 20250'],
  ['20', 'Ajaccio 20000', 'Bastia 20200'],
  ['2B', 'Bastia 20200', 'Borgo 20290', 'Corte 20250'],
  ['2a', 'Ajaccio 20000', 'Porto-Vecchio 20137'],
  ['bastia 20200', 'Bastia 20200'],
  ['20200 bastia', 'Bastia 20200'],
  ['bastia 20600', 'Bastia 20600'],
  ['saint denis 974', 'Saint-Denis 97400'],
  ['saint-denis 93', 'Saint-Denis 93200'],
  ['corte 2b', 'Corte 20250'],
  ['12 rue de la Gare, 20250 Corte', 'Corte 20250'],
  ['Lieu-dit Nulle-Part 20270', 'Aléria 20270'],
  ['75011', 'Paris 11e Arrondissement 75011'],
  ['paris 11', 'Paris 11e Arrondissement 75011'],
  ['paris', 'Paris 75000'],
  ['75000', 'Paris 75000'],
  ['lyon 3', 'Lyon 3e Arrondissement 69003'],
  ['marseille', 'Marseille 13000'],
  ['13016', 'Marseille 16e Arrondissement 13016'],
  ['fort de france', 'Fort-de-France 97200'],
  ['mamoudzou', 'Mamoudzou 97600'],
  ['papeete', 'Papeete 98714'],
  ['97133', 'Saint-Barthélemy 97133'],
  ['y', 'Y 80190'],
];
const typos: typeof queries = [
  ['ajacio', 'Ajaccio 20000'],
  ['ajacccio', 'Ajaccio 20000'],
  ['aiaccio', 'Ajaccio 20000'],
  ['jaaccio', 'Ajaccio 20000'],
  ['basita', 'Bastia 20200'],
  ['vastia', 'Bastia 20200'],
  ['porto vechio', 'Porto-Vecchio 20137'],
  ['strassbourg', 'Strasbourg 67000'],
  ['monpellier', 'Montpellier 34000'],
  ['mulouse', 'Mulhouse 68100'],
  ['cllermont ferrand', 'Clermont-Ferrand 63000'],
  ['basita 20200', 'Bastia 20200'],
];

/** Towns abroad, and what of France comes before them. */
const abroad: typeof queries = [
  ['zürich', 'Zürich CH'],
  ['zurich', 'Zürich CH'],
  ['zuri', 'Zürich CH'],
  ['zuerich', 'Zürich CH'],
  ['ZURICH', 'Zürich CH'],
  ['8001 Zürich', 'Zürich CH'],
  ['Bahnhofstrasse 3, CH-8001 Zürich', 'Zürich CH'],
  ['köln', 'Köln DE'],
  ['koln', 'Köln DE'],
  ['koeln', 'Köln DE'],
  ['50667 Köln', 'Köln DE'],
  ['cologne', 'Cologne 32430', 'Cologne DE'],
  ['munich', 'Munich DE'],
  ['münchen', 'München DE'],
  ['munchen', 'München DE'],
  ['muenchen', 'München DE'],
  ['fribourg', 'Fribourg 57810', 'Fribourg CH'],
  ['fribourg en brisgau', 'Fribourg-en-Brisgau DE'],
  ['freiburg', 'Freiburg DE'],
  ['freiburg im b', 'Freiburg im Breisgau DE'],
  ['bâle', 'Bâle CH'],
  ['basel', 'Basel CH'],
  ['bern', 'Bern CH', 'Bernay 27300'],
  ['st gallen', 'Sankt Gallen CH'],
  ['sankt gallen', 'Sankt Gallen CH'],
  ['saint gall', 'Saint-Gall CH'],
  ['wien', 'Wien AT'],
  ['vienne', 'Vienne 38200'],
  ['frankfurt', 'Frankfurt am Main DE', 'Frankfurt (Oder) DE'],
  ['francfort', 'Francfort-sur-le-Main DE'],
  ['gießen', 'Gießen DE'],
  ['giessen', 'Gießen DE'],
  ['genève', 'Genève CH'],
  ['bruxelles', 'Bruxelles BE'],
  ['wroclaw', 'Wrocław PL'],
  ['stutgart', 'Stuttgart DE'],
  ['insbruck', 'Innsbruck AT'],
];

describe('Typed, and what comes first', () => {
  test.each(abroad)('%s, abroad', (typed, ...first) => {
    expect(found(typed).slice(0, first.length)).toEqual(first);
  });

  test.each(queries)('%s', (typed, ...first) => {
    expect(found(typed).slice(0, first.length)).toEqual(first);
  });

  test.each(typos)('%s, with one wrong letter', (typed, ...first) => {
    expect(found(typed).slice(0, first.length)).toEqual(first);
  });
});

describe('Nothing is found for', () => {
  test.each([
    ['a name that is none', 'xyzzyx'],
    ['two wrong letters', 'ajjacciio'],
    ['one wrong letter of three', 'bqs'],
    ['a picture', '🥕🥕'],
    ['punctuation', "-'…"],
    ['six digits', '202000'],
    ['an unknown postcode', '00000'],
    ['a control character', '\u0000\u001b[2J'],
    ['markup', '<script>alert(1)</script>'],
    ['a name elsewhere', 'bastia 75'],
    ['a hundred letters', 'a'.repeat(100)],
    ['a hundred blanks', ' '.repeat(100)],
    ['an inherited property', 'constructor'],
  ])('%s', (_what, typed) => {
    expect(found(typed)).toEqual([]);
  });
});

describe('A search', () => {
  test('gives no more places than asked for, each once, and the same ones first whatever the number', () => {
    const all = found('sa', 100_000);
    const places = searchEverywhere(book, 'sa', 100_000).map((one) => ('town' in one ? one.town : one.place));
    expect(new Set(places).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(4000);
    expect(found('sa', 5)).toEqual(all.slice(0, 5));
  });

  test('forgives nothing where something fits as it is written', () => {
    expect(found('caen').every((name) => name.includes('Caen'))).toBe(true);
  });

  test('finds every commune by the beginning of its name, from three letters on', () => {
    fc.assert(
      fc.property(fc.nat(index.places.length - 1), fc.nat(40), (at, more) => {
        const place = index.places[at]!;
        const letters = Array.from(place.name);
        const start = letters.findIndex((_, count) => (letters.slice(0, count).join('').match(/\p{L}/gu)?.length ?? 0) >= 3);
        if (start < 0) return;
        const beginning = letters.slice(0, start + more).join('');
        expect(searchPlaces(index, beginning, index.places.length).map((one) => one.place)).toContain(place);
      }),
      { numRuns: 400 },
    );
  });

  test('finds every commune by each of its postcodes, and says which', () => {
    fc.assert(
      fc.property(fc.nat(index.places.length - 1), fc.nat(20), (at, which) => {
        const place = index.places[at]!;
        const postcode = place.postcodes[which % place.postcodes.length]!;
        expect(searchPlaces(index, postcode, index.places.length)).toContainEqual(expect.objectContaining({ place, postcode }));
        expect(searchPlaces(index, `${place.name} ${postcode}`, 1)).toMatchObject([{ place: { name: place.name }, postcode }]);
      }),
      { numRuns: 400 },
    );
  });

  test('forgives one wrong letter in any name that is like no other', () => {
    const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'));
    fc.assert(
      fc.property(
        fc.nat(2000),
        fc.nat(30),
        letter,
        fc.constantFrom('replaced', 'added', 'missing', 'swapped'),
        (at, where, other, kind) => {
          const place = index.places[at]!;
          const name = place.name
            .normalize('NFD')
            .replace(/\p{M}|[^\p{L}]/gu, '')
            .toLowerCase();
          if (name.length < 6 || /\d|œ|æ/i.test(place.name)) return;
          const i = where % (name.length - 1);
          const typed = {
            replaced: name.slice(0, i) + other + name.slice(i + 1),
            added: name.slice(0, i) + other + name.slice(i),
            missing: name.slice(0, i) + name.slice(i + 1),
            swapped: name.slice(0, i) + name.charAt(i + 1) + name.charAt(i) + name.slice(i + 2),
          }[kind];
          const all = searchPlaces(index, typed, index.places.length);
          // Something else may be written so.
          const fits = all.some((one) =>
            one.place.name
              .normalize('NFD')
              .replace(/\p{M}|[^\p{L}]/gu, '')
              .toLowerCase()
              .includes(typed),
          );
          if (!fits) expect(all.map((one) => one.place)).toContain(place);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('puts nothing from abroad before a commune that fits as well, and loses none of them', () => {
    // The town of that very name abroad has fewer people than Hénin-Beaumont, which only has a word that begins so.
    const beaumont = index.places.findIndex(({ name }) => name === 'Beaumont-en-Verdunois');
    fc.assert(
      fc.property(fc.nat(index.places.length - 1), fc.integer({ min: 3, max: 40 }), (at, length) => {
        const text = index.places[at]!.name.slice(0, length);
        const french = searchPlaces(index, text, 100_000);
        const all = searchEverywhere(book, text, 100_000);
        expect(all.filter((one) => 'place' in one)).toEqual(french);
        for (const [rank, one] of all.entries()) {
          if (!('town' in one)) continue;
          const [next] = all.slice(rank).filter((other) => 'place' in other);
          if (!next || next.fit === 'typo') continue;
          // Only of that very name, and before what merely begins so and is smaller.
          expect([one.fit, next.fit]).toEqual(['whole', 'beginning']);
          expect(next.place.population).toBeLessThan(one.town.population);
        }
      }),
      { numRuns: 200, examples: [[beaumont, 'Beaumont'.length]] },
    );
  });

  test('of anything at all ends without an error, in a list of places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(searchEverywhere(book, text, 20).length).toBeLessThanOrEqual(20);
      }),
      { numRuns: 1000 },
    );
  });
});
