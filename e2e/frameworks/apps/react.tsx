/** @jsxImportSource react */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Shop } from '@cagette/widget';
import type { Hear, MountPage, PageState } from '../page-state.ts';

function Page({ state, hear }: { readonly state: PageState; readonly hear: Hear }) {
  if (!state.isShown) return <p>another view</p>;
  // A framework cannot see that an element will have a property once it is defined; by hand it works at any time.
  const rich = state.isDefinedLater
    ? { ref: (shop: Shop | null) => shop && void (shop.customer = state.customer) }
    : { customer: state.customer };
  return (
    <cagette-shop
      organisation={state.organisation}
      server={state.server}
      hidden={state.isHidden}
      {...rich}
      onlowercase={(event: Event) => hear('lowercase', event)}
      onkebab-case={(event: Event) => hear('kebab-case', event)}
      oncamelCase={(event: Event) => hear('camelCase', event)}
      onCAPScase={(event: Event) => hear('CAPScase', event)}
      onPascalCase={(event: Event) => hear('PascalCase', event)}
      oncagette-ready={(event) => hear('cagette-ready', event)}
      oncagette-error={(event) => hear('cagette-error', event)}
      oncagette-basket-change={(event) => hear('cagette-basket-change', event)}
      oncagette-quantity-requestCapture={(event) => hear('cagette-quantity-request', event)}
    >
      {state.link === null ? null : <a href={state.server}>{state.link}</a>}
    </cagette-shop>
  );
}

export const mount: MountPage = (container, state, hear) => {
  const root = createRoot(container);
  const update = (next: PageState) => flushSync(() => root.render(<Page state={next} hear={hear} />));
  update(state);
  return { update, unmount: () => root.unmount() };
};
