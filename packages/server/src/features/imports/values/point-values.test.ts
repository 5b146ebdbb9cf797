import { describe, expect, test } from 'vitest';
import type { Parsed } from './parsed.ts';
import { parseDegrees } from './parse-degrees.ts';
import { kindOf, parsePlaceSort } from './parse-point-kind.ts';
import { parseTime } from './parse-time.ts';
import { parseWeekday } from './parse-weekday.ts';

/** Null for what is refused. */
function valueOf<Value>(result: Parsed<Value>): Value | null {
  return result.ok ? result.value : null;
}

describe('Degrees', () => {
  test.each<[string, number | null]>([
    ['41,9192', 41.9192],
    ['41.9192', 41.9192],
    ['9,156', 9.156],
    ['-12,78', -12.78],
    ['\u221212,78', -12.78],
    ['9', 9],
    ['42.5°', 42.5],
    ['42,5° N', 42.5],
    ['42,5 S', -42.5],
    ['1,5° O', -1.5],
    ['1,5 W', -1.5],
    ['9° 27′ E', 9.45],
    ['41° 55\' 30" N', 41.925],
    ['1°30′ W', -1.5],
    ['0', 0],
    ['-0,0', 0],
    ['', null],
    ['au nord', null],
    ['41,91,92', null],
    ['N', null],
    ['Infinity', null],
    ['1e3', null],
    ['0x10', null],
  ])('«%s»: %s', (text, degrees) => {
    expect(valueOf(parseDegrees(text))).toBe(degrees);
  });
});

describe('The day of a usual collection', () => {
  test.each<[string, number | null]>([
    ['samedi', 6],
    ['Samedi', 6],
    ['sam.', 6],
    ['le samedi', 6],
    ['tous les samedis', 6],
    ['Sunday', 7],
    ['Montag', 1],
    ['3', 3],
    ['0', null],
    ['8', null],
    ['samedi et dimanche', null],
    ['demain', null],
    ['constructor', null],
  ])('«%s»: %s', (text, day) => {
    expect(valueOf(parseWeekday(text))).toBe(day);
  });
});

describe('A time of the day', () => {
  test.each<[string, string | null]>([
    ['8:00', '08:00'],
    ['08:00', '08:00'],
    ['8h', '08:00'],
    ['8 h 30', '08:30'],
    ['18\u202fh\u202f05', '18:05'],
    ['18.30', '18:30'],
    ['18:30:00', '18:30'],
    ['23:59', '23:59'],
    ['24:00', null],
    ['8:60', null],
    ['8:5', null],
    ['-8:00', null],
    ['midi', null],
  ])('«%s»: %s', (text, time) => {
    expect(valueOf(parseTime(text))).toBe(time);
  });
});

describe('A kind of place', () => {
  test.each<[string, string | null]>([
    ['marché', 'market'],
    ['Marchés', 'market'],
    ['marketplace', 'market'],
    ['vending_machine', 'shop'],
    ['beekeeper', 'farm'],
    ['Épicerie', 'shop'],
    ['gare', 'station'],
    ['unknown', null],
    ['moulin', null],
    ['toString', null],
  ])('«%s»: %s', (text, kind) => {
    const sort = parsePlaceSort(text);
    expect(sort && kindOf(sort)).toBe(kind);
  });
});
