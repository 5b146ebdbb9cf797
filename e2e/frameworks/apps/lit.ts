import { html, nothing, render } from 'lit';
import type { MountPage, PageState } from '../page-state.ts';

export const mount: MountPage = (container, state, hear) => {
  const listener = (name: Parameters<typeof hear>[0]) => (event: Event) => hear(name, event);
  const page = (next: PageState) =>
    next.isShown
      ? html`<cagette-shop
          organisation=${next.organisation}
          server=${next.server}
          ?hidden=${next.isHidden}
          .customer=${next.customer}
          @lowercase=${listener('lowercase')}
          @kebab-case=${listener('kebab-case')}
          @camelCase=${listener('camelCase')}
          @CAPScase=${listener('CAPScase')}
          @PascalCase=${listener('PascalCase')}
          @cagette-ready=${listener('cagette-ready')}
          @cagette-error=${listener('cagette-error')}
          @cagette-basket-change=${listener('cagette-basket-change')}
          @cagette-quantity-request=${{ handleEvent: listener('cagette-quantity-request'), capture: true }}
          >${next.link === null ? nothing : html`<a href=${next.server}>${next.link}</a>`}</cagette-shop
        >`
      : html`<p>another view</p>`;
  const update = (next: PageState) => void render(page(next), container);
  update(state);
  return { update, unmount: () => void render(nothing, container) };
};
