import { afterEach, describe, equal, it } from '../testing/bdd.ts';
import { version } from '../version.ts';
import { defineElement } from './define-element.ts';

const { warn } = console;

describe('defineElement', () => {
  afterEach(() => {
    Object.assign(console, { warn });
  });

  it('is silent the second time and keeps the first class', () => {
    const warnings: string[] = [];
    Object.assign(console, { warn: (text: string) => warnings.push(text) });
    const First = class extends HTMLElement {};
    defineElement('cagette-test-twice', First);
    defineElement('cagette-test-twice', class extends HTMLElement {});
    equal(warnings, []);
    equal(customElements.get('cagette-test-twice') === First, true);
  });

  it('warns once about another version', () => {
    const warnings: string[] = [];
    Object.assign(console, { warn: (text: string) => warnings.push(text) });
    customElements.define('cagette-test-other', class extends HTMLElement {});
    defineElement('cagette-test-other', class extends HTMLElement {});
    equal(warnings, [`cagette: <cagette-test-other> undefined is already on this page; ${version} is not used`]);
  });
});
