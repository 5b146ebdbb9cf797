import { version } from '../version.ts';

const VERSION = Symbol.for('cagette.version');

/**
 * Registers an element unless something of that name is there already: the first one wins. Silent for the same version, one warning for another. Does
 * nothing where there are no elements, as in Node.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const known = customElements.get(name);
  if (!known) {
    Object.defineProperty(element, VERSION, { value: version });
    customElements.define(name, element);
    return;
  }
  const other: unknown = Reflect.get(known, VERSION);
  // oxlint-disable-next-line no-console -- the page's author is the one to hear this
  if (other !== version) console.warn(`cagette: <${name}> ${String(other)} is already on this page; ${version} is not used`);
}
