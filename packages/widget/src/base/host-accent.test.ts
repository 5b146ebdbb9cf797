import { afterEach, describe, equal, it } from '../testing/bdd.ts';
import { hostAccentRule } from './host-accent.ts';

const host = document.createElement('div');

function ruleFor(accent: string): string {
  document.body.append(host);
  host.style.accentColor = accent;
  return hostAccentRule(host);
}

describe('the page’s accent', () => {
  afterEach(() => host.remove());

  it('is left alone when the page sets none, and so are its fonts when it sets some', () => {
    host.style.fontFamily = 'Verdana';
    equal(ruleFor('auto'), '');
    host.style.fontFamily = '';
  });
  it('is not all: where the page sets no font, the shop brings its own', () => equal(ruleFor('auto').includes('--c-host-font'), true));
  it('carries white text when it is dark', () => equal(ruleFor('#7a3b2e').includes('--c-host-on-accent:#fff'), true));
  it('carries dark text when it is light', () => equal(ruleFor('#b4d088').includes('--c-host-on-accent:#000'), true));
});
