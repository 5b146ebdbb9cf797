/** What a page's author would write in each framework, with what the compiler must refuse. Compiled against the packed package. */
export interface Consumer {
  readonly file: string;
  readonly code: string;
  readonly options?: readonly string[];
}

const LISTENERS = `
const placed = (event: OrderPlacedEvent): string | null => event.code;
const place = (event: PlaceRequest): void => (event.form.email === '' ? event.preventDefault() : undefined);
`;

const jsx = (framework: string, source: string) => `import '@cagette/widget/${framework}';
import type { OrderPlacedEvent, PlaceRequest, Shop } from '@cagette/widget';
${LISTENERS}
export const page = <cagette-shop organisation="ferme-petra-bianca" server="https://cagette.example" product="SA-3" customer={{ name: 'Marie' }}
  style={{ '--cagette-accent': '#7a3b2e' }} lang="fr" class${framework === 'react' ? 'Name' : ''}="shop" ref={(shop: Shop | null) => { shop?.organisation.slice(1); }}
  oncagette-order-placed={placed} oncagette-place-requestCapture={place}><a href="/">Commander</a></cagette-shop>;
// @ts-expect-error -- a number is no slug
export const slug = <cagette-shop organisation={42} />;
// @ts-expect-error -- not this event's type
export const event = <cagette-shop oncagette-ready={placed} />;
// @ts-expect-error -- a customer has no such field
export const customer = <cagette-shop customer={{ nom: 'Marie' }} />;
${source}`;

export const consumers: readonly Consumer[] = [
  { file: 'in-react.tsx', code: jsx('react', ''), options: ['--jsx', 'react-jsx'] },
  { file: 'in-preact.tsx', code: jsx('preact', ''), options: ['--jsx', 'react-jsx', '--jsxImportSource', 'preact'] },
  {
    file: 'in-solid.tsx',
    code: `import '@cagette/widget/solid';
import type { OrderPlacedEvent, PlaceRequest } from '@cagette/widget';
${LISTENERS}
export const page = <cagette-shop attr:organisation="ferme-petra-bianca" prop:customer={{ name: 'Marie' }} on:cagette-order-placed={placed} on:cagette-place-request={place} />;
// @ts-expect-error -- not this event's type
export const event = <cagette-shop on:cagette-ready={placed} />;
`,
    options: ['--jsx', 'preserve', '--jsxImportSource', 'solid-js'],
  },
  {
    file: 'in-svelte.ts',
    code: `import '@cagette/widget/svelte';
import type { OrderPlacedEvent, PlaceRequest } from '@cagette/widget';
import type { SvelteHTMLElements } from 'svelte/elements';
${LISTENERS}
type Props = SvelteHTMLElements['cagette-shop'];
export const page: Props = { organisation: 'ferme-petra-bianca', customer: { name: 'Marie' }, 'style:--cagette-accent': '#7a3b2e', 'oncagette-order-placed': placed, 'oncagette-place-requestcapture': place };
// @ts-expect-error -- a number is no slug
export const slug: Props = { organisation: 42 };
// @ts-expect-error -- not this event's type
export const event: Props = { 'oncagette-ready': placed };
`,
  },
  {
    file: 'in-vue.ts',
    code: `import '@cagette/widget/vue';
import type { OrderPlacedEvent, PlaceRequest } from '@cagette/widget';
import type { GlobalComponents } from 'vue';
${LISTENERS}
type Props = InstanceType<GlobalComponents['cagette-shop']>['$props'];
export const page: Props = { organisation: 'ferme-petra-bianca', customer: { name: 'Marie' }, onCagetteOrderPlaced: placed, onCagettePlaceRequestCapture: place };
// @ts-expect-error -- a number is no slug
export const slug: Props = { organisation: 42 };
// @ts-expect-error -- not this event's type
export const event: Props = { onCagetteReady: placed };
`,
  },
  {
    file: 'by-hand.ts',
    code: `import { Shop, version } from '@cagette/widget';
import manifest from '@cagette/widget/custom-elements.json' with { type: 'json' };

const shop = document.querySelector('cagette-shop');
if (shop instanceof Shop) shop.organisation = \`\${version} \${manifest.schemaVersion}\`;
document.createElement('cagette-shop').server = null;
document.addEventListener('cagette-basket-change', (event) => event.lines.map(({ offerId, quantity }) => offerId + quantity.toFixed()));
shop?.addEventListener('cagette-error', ({ code, requestId }) => [code.length, requestId]);
window.addEventListener('cagette-place-request', (event) => event.form.email || event.preventDefault(), { capture: true });
// @ts-expect-error -- no such field
document.addEventListener('cagette-ready', (event) => event.basket);
`,
    options: ['--resolveJsonModule'],
  },
];
