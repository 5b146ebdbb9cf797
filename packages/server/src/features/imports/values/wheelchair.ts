import { foldText } from '../fold-text.ts';

const BARRED =
  /\b(?:in|non |pas )accessible\b|\bescaliers?\b|\bsans ascenseur\b|\betage sans\b|\bsans acces (?:pmr|fauteuil)\b|\bnot accessible\b|\bstairs\b|\bno lift\b/;
const OPEN = /\baccessible (?:en|aux|a) (?:fauteuil|pmr)|\bfauteuils? roulants?\b|\bpmr\b|\bplain pied\b|\bwheelchair\b|\bstep free\b/;
const answers: ReadonlyMap<string, boolean> = new Map([
  ['oui', true],
  ['yes', true],
  ['true', true],
  ['1', true],
  ['non', false],
  ['no', false],
  ['false', false],
  ['0', false],
]);

/** Whether a wheelchair gets in: what a column of its own says, else what the words on access do; null when neither says. */
export function wheelchairFrom(answer: string, access: string): boolean | null {
  const answered = answers.get(foldText(answer));
  if (answered !== undefined) return answered;
  const words = `${foldText(answer)} ${foldText(access)}`;
  if (BARRED.test(words)) return false;
  return OPEN.test(words) ? true : null;
}
