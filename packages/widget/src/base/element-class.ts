import type { ReactiveElement } from 'lit';

/** The class of a prototype, for decorators of its fields. */
export function elementClass(prototype: ReactiveElement): typeof ReactiveElement {
  const { constructor } = prototype;
  if (!isElementClass(constructor)) throw new TypeError('not an element');
  return constructor;
}

function isElementClass(value: object): value is typeof ReactiveElement {
  return 'addInitializer' in value;
}
