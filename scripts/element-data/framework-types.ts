import { SHOP_TAG, type ShopContract } from './shop-contract.ts';

const SHARED = 'shop-props';

/** Declarations by file name: what `<cagette-shop>` takes, and the place where each framework looks for it. */
export function frameworkTypes(contract: ShopContract): ReadonlyMap<string, string> {
  return new Map([[SHARED, shared(contract)], ...Object.entries(frameworks)]);
}

function shared({ className, attributes, properties, events, theme }: ShopContract): string {
  const facts = events.filter(({ event }) => !event.isCancelable);
  const requests = events.filter(({ event }) => event.isCancelable);
  const fields = [
    ...attributes.flatMap(({ description, field }) => (field ? [{ name: field.name, description, type: field.type }] : [])),
    ...properties,
  ];
  const doc = (text: string) => `  /** ${text} */`;
  const eventMap = (list: typeof events) =>
    list.flatMap(({ name, description, event }) => [doc(description), `  '${name}': ${event.className};`]);
  return `import type { ${[className, ...events.map(({ event }) => event.className)].join(', ')} } from '../index.js';

/** What \`<${SHOP_TAG}>\` takes beside what every element takes. */
export interface ShopProps {
${fields.flatMap(({ name, description, type }) => [doc(description), `  ${name}?: ${typeInPackage(type, className, name)} | undefined;`]).join('\n')}
}

/** Facts. */
export interface ShopEvents {
${eventMap(facts).join('\n')}
}

/** What a visitor asks for. \`preventDefault()\` stops it, from a listener of the capture phase. */
export interface ShopRequests {
${eventMap(requests).join('\n')}
}

/** Listeners as a framework writes them: \`oncagette-ready\`, \`oncagette-place-requestCapture\`. */
export type ShopListeners<Prefix extends string, Capture extends string> = {
  [Name in keyof (ShopEvents & ShopRequests) as \`\${Prefix}\${Name}\`]?: ((event: (ShopEvents & ShopRequests)[Name]) => void) | undefined;
} & {
  [Name in keyof ShopRequests as \`\${Prefix}\${Name}\${Capture}\`]?: ((event: ShopRequests[Name]) => void) | undefined;
};

export interface ShopTheme {
${theme.flatMap(({ name, description, initial }) => [doc(initial === '' ? description : `${description} (${initial})`), `  '${name}'?: string | undefined;`]).join('\n')}
}
`;
}

/** A type of our own is taken from the class, so that nothing has to be exported twice. */
function typeInPackage(type: string, className: string, name: string): string {
  return /[A-Z]/.test(type) ? `${className}['${name}']` : type;
}

const imports = `import type { Shop } from '../index.js';
import type { ShopListeners, ShopProps, ShopTheme } from './${SHARED}.js';
`;

const frameworks = {
  react: `${imports}import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      '${SHOP_TAG}': DetailedHTMLProps<HTMLAttributes<Shop>, Shop> & ShopProps & ShopListeners<'on', 'Capture'>;
    }
  }
  interface CSSProperties extends ShopTheme {}
}
`,
  preact: `${imports}import type { ClassAttributes, HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      '${SHOP_TAG}': HTMLAttributes<Shop> & ClassAttributes<Shop> & ShopProps & ShopListeners<'on', 'Capture'>;
    }
  }
  interface CSSProperties extends ShopTheme {}
}
`,
  solid: `${imports}import type { JSX as Solid } from 'solid-js';

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      '${SHOP_TAG}': Solid.HTMLAttributes<Shop> & { [Name in keyof ShopProps as \`attr:\${Name}\` | \`prop:\${Name}\` | Name]?: ShopProps[Name] } & ShopListeners<'on:', ''>;
    }
    interface CSSProperties extends ShopTheme {}
  }
}
`,
  svelte: `${imports}import type { HTMLAttributes } from 'svelte/elements';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    '${SHOP_TAG}': HTMLAttributes<Shop> & ShopProps & ShopListeners<'on', 'capture'> & { [Name in keyof ShopTheme as \`style:\${Name}\`]?: string | undefined };
  }
}
`,
  vue: `${imports.replace('ShopListeners, ', 'ShopEvents, ').replace('ShopProps, ', 'ShopProps, ShopRequests, ')}import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

type Camelized<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${Capitalize<First>}\${Camelized<Rest>}\` : Capitalize<Name>;
type Events = ShopEvents & ShopRequests;
type Listeners = {
  [Name in keyof Events as \`on\${Camelized<Name>}\`]?: ((event: Events[Name]) => void) | undefined;
} & {
  [Name in keyof ShopRequests as \`on\${Camelized<Name>}Capture\`]?: ((event: ShopRequests[Name]) => void) | undefined;
};

declare module 'vue' {
  interface GlobalComponents {
    '${SHOP_TAG}': new () => Shop & {
      $props: HTMLAttributes & ShopProps & Listeners & PublicProps;
      $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
    };
  }
  interface CSSProperties extends ShopTheme {}
}
`,
};
