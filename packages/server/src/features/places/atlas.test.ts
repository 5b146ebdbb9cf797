import { beforeAll, describe, expect, test } from 'vitest';
import { type Atlas, atlasOf } from './atlas.ts';
import { kilometres } from './kilometres.ts';
import { testPlaces } from '../../testing/test-places.ts';
import { timeZoneOf } from './time-zone.ts';

let atlas: Atlas;
beforeAll(async () => {
  atlas = atlasOf(await testPlaces());
});

describe('The town next to a point', () => {
  test.each<[string, number, number, string | null, string | null]>([
    ['Zurich', 47.3769, 8.5417, 'CH', null],
    ['the Ruhr', 51.4395, 7.1198, 'DE', null],
    ['Vienna', 48.2082, 16.3738, 'AT', null],
    ['Prague', 50.0839, 14.4244, 'CZ', null],
    ['Bastia', 42.6986, 9.451, 'FR', '2B'],
    ['Réunion', -20.88, 55.45, 'FR', '974'],
    ['the ocean', 0, 0, null, null],
    ['the South Pole', -90, 0, null, null],
    ['the antimeridian', 0, 180, null, null],
  ])('in %s', (_where, latitude, longitude, country, department) => {
    const town = atlas.townAt({ latitude, longitude });
    expect([town?.country ?? null, town?.department ?? null]).toEqual([country, department]);
    if (town) expect(kilometres(town, { latitude, longitude })).toBeLessThan(30);
  });
});

describe('A commune of a name', () => {
  test.each<[string, string[]]>([
    ['Bastia', ['2B033']],
    ['bastia cedex', ['2B033']],
    ['BASTIA CEDEX 2', ['2B033']],
    ['Ile Rousse', ['2B134']],
    ['Basti', []],
    ['', []],
    ['?', []],
    ['-', []],
    ['Nulle-Part', []],
  ])('«%s»', (name, codes) => {
    expect(atlas.communes(name).map(({ code }) => code)).toEqual(codes);
  });

  test('that many have is each of them, and none that only begins so', () => {
    expect(new Set(atlas.communes('St Denis').map(({ name }) => name))).toEqual(new Set(['Saint-Denis']));
    expect(atlas.communes('St Denis').length).toBeGreaterThan(2);
  });
});

test('Time zones are those of the country, or of a territory overseas', () => {
  expect([timeZoneOf('FR', '2B'), timeZoneOf('FR', '974'), timeZoneOf('DE', null), timeZoneOf('US', null)]).toEqual([
    'Europe/Paris',
    'Indian/Reunion',
    'Europe/Berlin',
    null,
  ]);
});
