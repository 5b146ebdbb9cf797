const PREFERRED = 'fr';

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
