import { type Rule, violation } from './rule.ts';

const MOST_LINES = 350;
/** Lists rather than logic: they are long because there is much of the same. */
const EXEMPT = /\.test\.ts$|\/testing\/|\/messages\/|\/migrations\/|\/generated\/|\.generated\.ts$/;

export const fileLength: Rule = (source) => {
  if (EXEMPT.test(source.path)) return [];
  const lines = source.text.trimEnd().split('\n').length;
  return lines > MOST_LINES ? [violation(source, source.text.length, '10', `has ${lines} lines; split it before ${MOST_LINES}.`)] : [];
};
