import { type Parsed, refused, understood } from './parsed.ts';

const TIME = /^([01]?\d|2[0-3])(?:\s*(?:[:.]|h|heures?)\s*(?:([0-5]\d)(?::00)?)?\s*)?$/i;
const DIGITS = 2;

/** A time of the day as people write it, «8:00», «8h», «18 h 30», as «08:00». */
export function parseTime(text: string): Parsed<string> {
  const [, hours, minutes = '00'] = TIME.exec(text.replace(/[\u00a0\u202f]/g, ' ').trim()) ?? [];
  return hours === undefined ? refused('value.notTime', { expected: '8:00' }) : understood(`${hours.padStart(DIGITS, '0')}:${minutes}`);
}
