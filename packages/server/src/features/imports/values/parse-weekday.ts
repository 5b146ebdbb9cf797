import { foldText } from '../fold-text.ts';
import { type Parsed, refused, understood } from './parsed.ts';

/** From Monday on. */
const weekdays = [
  ['lundi', 'lun', 'monday', 'mon', 'montag'],
  ['mardi', 'mar', 'tuesday', 'tue', 'dienstag'],
  ['mercredi', 'mer', 'wednesday', 'wed', 'mittwoch'],
  ['jeudi', 'jeu', 'thursday', 'thu', 'donnerstag'],
  ['vendredi', 'ven', 'friday', 'fri', 'freitag'],
  ['samedi', 'sam', 'saturday', 'sat', 'samstag'],
  ['dimanche', 'dim', 'sunday', 'sun', 'sonntag'],
];
const numbers = new Map(weekdays.flatMap((names, index) => [...names, String(index + 1)].map((name) => [name, index + 1])));
const around = new Set(['le', 'les', 'tous', 'chaque', 'every', 'on']);

/** «samedi», «Sam.», «le samedi», «tous les samedis», «6»: the one day of a usual collection, 1 is Monday. */
export function parseWeekday(text: string): Parsed<number> {
  const words = foldText(text)
    .split(' ')
    .filter((word) => !around.has(word));
  const [word = ''] = words;
  const number = words.length === 1 ? (numbers.get(word) ?? numbers.get(word.replace(/s$/, ''))) : undefined;
  return number === undefined ? refused('value.notWeekday', { expected: 'samedi' }) : understood(number);
}
