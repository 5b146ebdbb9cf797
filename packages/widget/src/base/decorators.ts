/** Lit's `property` and `state` for the decorators TypeScript compiles here; Lit's own also carry the standard ones, 0.3 kB that every visitor would load. */
import type { PropertyDeclaration, ReactiveElement } from 'lit';
import { elementClass } from './element-class.ts';

/** A public field that renders its element when it changes, and an attribute unless `attribute` says otherwise. */
export function property(options?: PropertyDeclaration) {
  return (prototype: ReactiveElement, name: string): void => elementClass(prototype).createProperty(name, options);
}

/** A private field that renders its element when it changes. */
export function state() {
  return property({ state: true, attribute: false });
}
