import { foldText } from '../fold-text.ts';
import { type Parsed, refused, understood } from './parsed.ts';

const yes = new Set(['1', 'oui', 'o', 'yes', 'y', 'true', 'vrai', 'x', 'actif', 'active']);
const no = new Set(['0', 'non', 'n', 'no', 'false', 'faux', 'inactif', 'inactive']);

export function parseBoolean(text: string): Parsed<boolean> {
  const folded = foldText(text);
  if (yes.has(folded)) return understood(true);
  return no.has(folded) ? understood(false) : refused('value.notBoolean', { expected: '1, 0, oui, non' });
}
