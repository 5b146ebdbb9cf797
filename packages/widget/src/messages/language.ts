import { fr } from './fr.ts';
import type { LateMessages } from './late/messages.ts';
import type { Messages } from './messages.ts';

/** The words of one language and the tag that Intl formats with. */
export interface Language {
  /** BCP 47, as the page gives it: `fr`, `fr-CH`, `en-GB`. */
  readonly locale: string;
  readonly messages: Messages;
  /** Fetches the words that are read after the shelf. */
  readonly late: () => Promise<LateMessages>;
}

const PREFERRED = 'fr';

export const french: Language = { locale: PREFERRED, messages: fr, late: async () => (await import('./late/fr.ts')).fr };

export function isFrench(tag: string): boolean {
  return /^fr\b/i.test(tag) || tag === '';
}

/** The language of an element: its own `lang`, else its nearest ancestor's, across shadow roots, else the document's. */
export function languageTagOf(element: Element): string {
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const lang = node.getAttribute('lang');
    if (lang) return lang;
  }
  return PREFERRED;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
