import { beforeAll, describe, expect, test } from 'vitest';
import { importsFr } from '../../../messages/imports.fr.ts';
import { type Atlas, atlasOf } from '../../places/atlas.ts';
import { testPlaces } from '../../../testing/test-places.ts';
import { faultsOf } from '../testing/faults-of.ts';
import { readPoints } from './read-points.ts';
import { csv, geoJson, point } from './testing/point-files.ts';

let atlas: Atlas;
beforeAll(async () => {
  atlas = atlasOf(await testPlaces());
});

const organisation = { country: 'FR', timeZone: 'Europe/Paris' };
const read = (bytes: Uint8Array, home = organisation) =>
  readPoints(bytes, { organisation: home, atlas, placeName: importsFr.points.placeName });
const one = async (cells: Readonly<Record<string, string>>) => {
  const file = await read(csv([cells]));
  return { point: file.lines[0]?.point, faults: faultsOf(file) };
};

describe('A spreadsheet of pickup points', () => {
  test('is read as French spreadsheets save it', async () => {
    const file = await read(
      csv([
        {},
        {
          Nom: 'Foyer rural',
          Latitude: '42,7110',
          Longitude: '9,4490',
          Jour: 'vendredi',
          De: '17h30',
          À: '19 h',
          Type: 'association',
          Accès: '',
        },
      ]),
    );
    expect(file).toMatchObject({ layout: 'spreadsheet', lineCount: 2, faults: [] });
    expect(file.lines.map((line) => line.point)).toEqual([
      {
        name: 'Place du Marché',
        street: "Place de l'Hôtel de Ville",
        postcode: '20200',
        city: 'Bastia',
        country: 'FR',
        latitude: 42.6986,
        longitude: 9.451,
        isApproximate: false,
        kind: 'market',
        access: 'Accessible en fauteuil',
        wheelchair: true,
        usualWeekday: 6,
        usualFrom: '08:00',
        usualTo: '12:30',
        timeZone: 'Europe/Paris',
        reference: 'place du marche|20200|bastia',
      },
      expect.objectContaining({
        name: 'Foyer rural',
        latitude: 42.711,
        usualWeekday: 5,
        usualFrom: '17:30',
        usualTo: '19:00',
        access: null,
        wheelchair: null,
      }),
    ]);
  });

  test.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
    ['UTF-8 with a byte-order mark', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['Windows-1252', (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))],
    ['UTF-16', (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ])('is read in %s', async (_encoding, encode) => {
    const text = new TextDecoder().decode(csv([{ Nom: 'Épicerie du marché' }]));
    expect((await read(encode(text))).lines[0]?.point).toMatchObject({ name: 'Épicerie du marché', usualTo: '12:30' });
  });

  test.each([
    ['commas', ',', '42.6986', '9.4510'],
    ['tabs', '\t', '42,6986', '9,4510'],
  ])('is read with %s between its cells', async (_what, delimiter, Latitude, Longitude) => {
    expect((await read(csv([{ Latitude, Longitude }], delimiter))).lines[0]?.point).toMatchObject({
      latitude: 42.6986,
      longitude: 9.451,
      city: 'Bastia',
    });
  });

  test.each([
    ['in English', 'Name;Street;Postcode;Town;Lat;Lon;Kind\nHalle;Rue A;20200;Bastia;42,7;9,45;market'],
    ['in short', 'Lieu;Rue;CP;Ville;Lat;Long;Type\nHalle;Rue A;20200;Bastia;42,7;9,45;marché'],
    [
      'after a title',
      'Nos points de retrait;;;;;;\nNom;Adresse;Code postal;Commune;Latitude;Longitude;Type\nHalle;Rue A;20200;Bastia;42,7;9,45;marché',
    ],
  ])('is read with headers %s', async (_what, text) => {
    const file = await read(new TextEncoder().encode(text));
    expect([file.lines[0]?.point, faultsOf(file)]).toMatchObject([
      { name: 'Halle', street: 'Rue A', city: 'Bastia', latitude: 42.7, kind: 'market' },
      [],
    ]);
  });
});

/** What a line of Bastia's market has instead, and what is said of it. */
const faulty: readonly (readonly [what: string, cells: Readonly<Record<string, string>>, ...faults: string[]])[] = [
  ['no name', { Nom: '' }, '2 Nom [] value.missing'],
  ['coordinates in words', { Latitude: 'au nord' }, '2 Latitude [au nord] value.notDegrees'],
  ['half of its coordinates', { Longitude: '' }, '2 Longitude [] value.missing'],
  ['the null island', { Latitude: '0', Longitude: '0,0' }, '2 Latitude [0] place.nullIsland'],
  ['coordinates outside the world', { Latitude: '426986', Longitude: '94510' }, '2 Latitude [426986] place.outsideWorld'],
  ['metres of a map projection', { Latitude: '6231045,2', Longitude: '1226018,4' }, '2 Latitude [6231045,2] place.outsideWorld'],
  ['a day that is none', { Jour: 'samdi' }, '2 Jour [samdi] value.notWeekday'],
  ['two days', { Jour: 'mardi et vendredi' }, '2 Jour [mardi et vendredi] value.notWeekday'],
  ['a time that is none', { De: 'matin' }, '2 De [matin] value.notTime'],
  ['an hour too many', { À: '24:00' }, '2 À [24:00] value.notTime'],
  ['an end before its start', { De: '18:00', À: '8:00' }, '2 À [8:00] value.endBeforeStart'],
  ['a name that is too long', { Nom: 'a'.repeat(201) }, `2 Nom [${'a'.repeat(200)}…] value.tooLong`],
  ['access notes that are too long', { Accès: 'a'.repeat(501) }, `2 Accès [${'a'.repeat(200)}…] value.tooLong`],
  ['a control character', { Nom: 'Halle\u0007' }, '2 Nom [Halle\u0007] value.controlCharacter'],
  ['a null character', { Commune: 'Bas\u0000tia' }, '2 Commune [Bas\u0000tia] value.controlCharacter'],
];

/** What is kept all the same, and told. */
const doubtful: readonly (readonly [what: string, cells: Readonly<Record<string, string>>, kept: object, ...faults: string[]])[] = [
  [
    'swapped coordinates',
    { Latitude: '9,4510', Longitude: '42,6986' },
    { latitude: 42.6986, longitude: 9.451, isApproximate: false },
    '2 Latitude [9,4510] place.swapped (warning)',
  ],
  [
    'swapped coordinates without a commune',
    { Latitude: '9,4510', Longitude: '42,6986', Commune: '', 'Code postal': '' },
    { latitude: 42.6986, longitude: 9.451 },
    '2 Latitude [9,4510] place.swapped (warning)',
  ],
  [
    'a latitude that is one only when swapped',
    { Latitude: '-149,56', Longitude: '-17,53', 'Code postal': '98714', Commune: 'Papeete' },
    { latitude: -17.53, longitude: -149.56, timeZone: 'Pacific/Tahiti' },
    '2 Latitude [-149,56] place.swapped (warning)',
  ],
  [
    'coordinates far from its commune',
    { Latitude: '41,9192', Longitude: '8,7386' },
    { latitude: 41.9192, longitude: 8.7386 },
    '2 Latitude [41,9192] place.farFromCommune (warning)',
  ],
  [
    'no coordinates',
    { Latitude: '', Longitude: '' },
    { latitude: 42.703, longitude: 9.45, isApproximate: true },
    '2 Commune [Bastia] place.approximate (warning)',
  ],
  [
    'neither coordinates nor a known commune',
    { Latitude: '', Longitude: '', Commune: 'Nulle-Part' },
    { latitude: null, longitude: null, isApproximate: false },
    '2 Commune [Nulle-Part] place.unknownCommune (warning)',
  ],
  [
    'a commune’s name that many have, and nothing that tells which',
    { Latitude: '', Longitude: '', Commune: 'Saint-Denis', 'Code postal': '' },
    { latitude: null },
    '2 Commune [Saint-Denis] place.unknownCommune (warning)',
  ],
  [
    'a postcode of another commune',
    { 'Code postal': '20000' },
    { postcode: '20000', latitude: 42.6986 },
    '2 Code postal [20000] place.postcodeMismatch (warning)',
  ],
  ['an unknown kind', { Type: 'moulin' }, { kind: 'other' }, '2 Type [moulin] value.unknownKind (warning)'],
  ['a formula for a name', { Nom: '=1+1' }, { name: '=1+1' }, '2 Nom [=1+1] value.formula (warning)'],
  ['markup', { Accès: '<b>Interphone</b>' }, { access: '<b>Interphone</b>' }, '2 Accès [<b>Interphone</b>] value.markup (warning)'],
];

describe('A line is refused for', () => {
  test.each(faulty.map(([what, cells, ...faults]) => ({ what, cells, faults })))('$what', async ({ cells, faults }) => {
    expect(await one(cells)).toEqual({ point: undefined, faults });
  });

  test('being another’s twin, by the first of them', async () => {
    const file = await read(csv([{}, { Nom: 'PLACE DU MARCHE' }, { 'Code postal': '20600' }]));
    expect([file.lines.length, faultsOf(file)]).toEqual([2, ['3 Nom [PLACE DU MARCHE] value.duplicateReference']]);
  });

  test('more cells than there are headers', async () => {
    const text = 'Nom;Code postal;Commune\nHalle;20200;Bastia;Corse';
    expect(faultsOf(await read(new TextEncoder().encode(text)))).toEqual(['2 – [] row.tooManyCells']);
  });
});

describe('A line is kept and told of with', () => {
  test.each(doubtful.map(([what, cells, kept, ...faults]) => ({ what, cells, kept, faults })))('$what', async ({ cells, kept, faults }) => {
    expect(await one(cells)).toMatchObject({ point: kept, faults });
  });

  test('every wrong line told at once', async () => {
    expect(faultsOf(await read(csv([{ Nom: '', Jour: 'x' }, { De: '99h' }])))).toEqual([
      '2 Nom [] value.missing',
      '2 Jour [x] value.notWeekday',
      '3 De [99h] value.notTime',
    ]);
  });
});

describe('A wheelchair gets in', () => {
  test.each<[string, boolean | null]>([
    ['Accessible en fauteuil', true],
    ['Accès PMR par la cour', true],
    ['De plain-pied', true],
    ['Escaliers', false],
    ['Interphone, 1er étage sans ascenseur', false],
    ['Non accessible en fauteuil', false],
    ['Parking à la ferme', null],
    ['Sous la halle du marché', null],
    ['', null],
  ])('«%s»: %s', async (Accès, wheelchair) => {
    expect((await one({ Accès })).point).toMatchObject({ access: Accès === '' ? null : Accès, wheelchair });
  });
});

describe('A file is refused that', () => {
  test.each([
    ['is empty', '', 'file – [] file.empty'],
    ['has only headers', 'Nom;Code postal;Commune', '1 – [] file.empty'],
    ['is a catalogue', 'Produit;Prix TTC;TVA\nMiel;11,90;5,5', '1 – [] header.missing'],
    ['says not where its places are', 'Nom;Jour;Type\nHalle;samedi;marché', '1 – [] header.missing'],
    ['is half a GeoJSON', '{"type":"FeatureCollection","features":[', 'file – [] file.unreadable'],
    ['is some other JSON', '{"name":"Halle"}', 'file – [] file.unreadable'],
    ['is a list', '[1,2]', 'file – [] file.unreadable'],
    ['is a lone geometry', '{"type":"Point","coordinates":[9,42]}', 'file – [] file.unreadable'],
    ['has no feature', '{"type":"FeatureCollection","features":[]}', 'file – [] file.empty'],
    ['is a picture', '\u0089PNG\r\n', '1 – [] header.missing'],
  ])('%s', async (_what, text, fault) => {
    const file = await read(new TextEncoder().encode(text));
    expect([file.lines, faultsOf(file)]).toEqual([[], [fault]]);
  });
});

describe('GeoJSON', () => {
  test('of nothing but kinds gives each place a name of its kind and the town, its country and its clock', async () => {
    const file = await read(
      geoJson([
        point([7.1197669, 51.4395383], { kind: 'farm' }, 'node/33407305'),
        point([16.4707345, 48.2292865], { kind: 'vending_machine' }, 'way/90197582'),
        point([8.5417, 47.3769], { kind: 'marketplace' }, 'node/3'),
        point([9.6886803, 47.5556117], { kind: 'beekeeper' }, 'node/4'),
        point([9.451, 42.6986], { kind: 'unknown' }, 'node/5'),
      ]),
    );
    expect(file.lines.map(({ point: { name, kind, country, timeZone, reference } }) => [name, kind, country, timeZone, reference])).toEqual(
      [
        [expect.stringMatching(/^Ferme, \p{Lu}/u), 'farm', 'DE', 'Europe/Berlin', 'node/33407305'],
        [expect.stringMatching(/^Distributeur, \p{Lu}/u), 'shop', 'AT', 'Europe/Vienna', 'way/90197582'],
        [expect.stringMatching(/^Marché, Z/u), 'market', 'CH', 'Europe/Zurich', 'node/3'],
        [expect.stringMatching(/^Apiculteur, /u), 'farm', 'DE', 'Europe/Berlin', 'node/4'],
        ['Point de retrait, Bastia', 'other', 'FR', 'Europe/Paris', 'node/5'],
      ],
    );
    expect(faultsOf(file)).toEqual([
      'file – [] place.namesMade (warning)',
      'file – [] place.withoutAddress (warning)',
      'file – [] place.kindsUnknown (warning)',
    ]);
    expect(file.faults.map(({ params }) => params)).toEqual([
      { count: 5, example: file.lines[0]?.point.name },
      { count: 5 },
      { count: 1, example: 'unknown' },
    ]);
  });

  test('counts what is true of many places, also when a thousand faults are listed; a place with a part of an address has one', async () => {
    const addresses = [{ street: 'Rue Fesch' }, { postcode: '20200' }, { city: 'Bastia' }, {}];
    const known = addresses.map((address, index) =>
      point([9.45, 42.7], { name: `Halle ${index}`, kind: 'moulin', ...address }, `n${index}`),
    );
    const counted = await read(geoJson([...known, ...Array.from({ length: 1100 }, () => 5)]));
    expect(faultsOf(counted).slice(999)).toEqual([
      expect.stringMatching(/^\d+ – \[\] feature\.invalid$/),
      'file – [] place.withoutAddress (warning)',
      'file – [] place.kindsUnknown (warning)',
      'file – [] file.moreFaults',
    ]);
    expect(counted.faults.slice(1000, 1002).map(({ params }) => params)).toEqual([{ count: 1 }, { count: 4, example: 'moulin' }]);
  });

  test('with names and addresses is read by the words of OpenStreetMap', async () => {
    const properties = {
      name: 'U Mercà',
      'addr:housenumber': 3,
      'addr:street': 'Rue Fesch',
      'addr:postcode': '20000',
      'addr:city': 'Ajaccio',
      wheelchair: 'yes',
      building: 'yes',
    };
    const file = await read(geoJson([point([8.7386, 41.9192, 12.5], { ...properties, kind: 'marketplace' }, 7)]));
    expect([file.lines[0]?.point, faultsOf(file)]).toMatchObject([
      {
        name: 'U Mercà',
        street: '3 Rue Fesch',
        postcode: '20000',
        city: 'Ajaccio',
        latitude: 41.9192,
        longitude: 8.7386,
        wheelchair: true,
        reference: '7',
      },
      [],
    ]);
  });

  test('without a geometry is placed at its commune, and one feature needs no collection', async () => {
    const feature = { type: 'Feature', geometry: null, properties: { name: 'Halle', postcode: '20200', city: 'Bastia' } };
    const file = await read(new TextEncoder().encode(` \n${JSON.stringify(feature)}`));
    expect([file.lines[0]?.point, faultsOf(file)]).toMatchObject([
      { isApproximate: true, latitude: 42.703 },
      ['1 city [Bastia] place.approximate (warning)'],
    ]);
  });

  test.each<[string, unknown, string]>([
    ['a number', 5, '1 – [] feature.invalid'],
    ['null', null, '1 – [] feature.invalid'],
    ['a geometry', { type: 'Point', coordinates: [9, 42] }, '1 – [] feature.invalid'],
    ['a line', point([9, 42], {}, 1, 'LineString'), '1 geometry [LineString] feature.notPoint'],
    ['a polygon', { ...point([9, 42]), geometry: { type: 'Polygon', coordinates: [[[9, 42]]] } }, '1 geometry [Polygon] feature.notPoint'],
    ['half a position', point([9]), '1 geometry [Point] feature.notPoint'],
    ['a position of texts', point(['9', '42']), '1 geometry [Point] feature.notPoint'],
    ['a position of nulls', point([null, null]), '1 geometry [Point] feature.notPoint'],
    ['a point without a position', { ...point([9, 42]), geometry: { type: 'Point' } }, '1 geometry [Point] feature.notPoint'],
    ['the null island', point([0, 0], { name: 'Halle' }), '1 latitude [0] place.nullIsland'],
    ['a place outside the world', point([900, 42], { name: 'Halle' }), '1 latitude [42] place.outsideWorld'],
    ['a place without a name far from any town we know', point([-30, 40], { kind: 'farm' }), '1 – [] value.missing'],
    ['nothing at all', { type: 'Feature', geometry: null, properties: null }, '1 – [] value.missing'],
  ])('is refused that is %s', async (_what, feature, fault) => {
    const file = await read(geoJson([feature]));
    expect([file.lines.length, faultsOf(file).filter((said) => !said.endsWith('(warning)'))]).toEqual([0, [fault]]);
  });

  test('swapped is put right where only the other way round is near a town', async () => {
    const file = await read(geoJson([point([51.4395383, 7.1197669], { kind: 'farm' }, 'node/1')]));
    expect(file.lines[0]?.point).toMatchObject({ latitude: 51.4395383, longitude: 7.1197669, country: 'DE' });
    expect(faultsOf(file)[0]).toBe('1 latitude [7.1197669] place.swapped (warning)');
  });

  test('of a German town that is called like a French commune stays in Germany', async () => {
    const file = await read(geoJson([point([9.9, 47.5866], { name: 'Hof', city: 'Weiler', postcode: '88171' }, 1)]));
    expect([file.lines[0]?.point.country, faultsOf(file)]).toEqual(['DE', []]);
  });

  test('with names like those of inherited properties is read as any', async () => {
    const text =
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[9.45,42.7]},"properties":{"name":"Halle","__proto__":{"city":"x"},"constructor":"y"}}]}';
    expect((await read(new TextEncoder().encode(text))).lines[0]?.point).toMatchObject({ name: 'Halle', city: '' });
  });
});
