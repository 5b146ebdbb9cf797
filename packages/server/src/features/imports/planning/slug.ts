import { isReservedSlug } from '../../../reserved-slugs.ts';
import { foldText } from '../fold-text.ts';

const MAX_BASE = 54;
const FALLBACK = 'ferme';

/** «Bergerie di l'Altu» → `bergerie-di-l-altu`; «Docs», which is an address of the server itself, → `ferme-docs`. */
export function slugOf(name: string): string {
  const slug = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_BASE)
    .replace(/^-+|-+$/g, '');
  if (slug === '') return FALLBACK;
  return isReservedSlug(slug) ? `${FALLBACK}-${slug}` : slug;
}

/** The slug of a name, numbered when it is taken. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) {
    if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}
