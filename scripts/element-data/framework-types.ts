import type { ElementContract } from './element-contract.ts';
import { eventsOf, themeOf } from './events-of.ts';

const SHARED = 'element-props';

/** Declarations by file name: what the elements take, and the place where each framework looks for it. */
export function frameworkTypes(contracts: readonly ElementContract[]): ReadonlyMap<string, string> {
  return new Map([[SHARED, shared(contracts)], ...Object.entries(frameworks).map(([name, write]) => [name, write(contracts)] as const)]);
}

const doc = (text: string) => `  /** ${text} */`;

function shared(contracts: readonly ElementContract[]): string {
  const classes = [...contracts.map(({ className }) => className), ...eventsOf(contracts).map(({ className }) => className)];
  return `import type { ${classes.join(', ')} } from '../index.js';

${contracts.map(propsAndEvents).join('\n')}
/** Listeners as a framework writes them: \`oncagette-ready\`, \`oncagette-place-requestCapture\`. */
export type Listeners<Facts, Requests, Prefix extends string, Capture extends string> = {
  [Name in keyof (Facts & Requests) as \`\${Prefix}\${Name & string}\`]?: ((event: (Facts & Requests)[Name]) => void) | undefined;
} & {
  [Name in keyof Requests as \`\${Prefix}\${Name & string}\${Capture}\`]?: ((event: Requests[Name]) => void) | undefined;
};

export interface Theme {
${themeOf(contracts)
  .flatMap(({ name, description, initial }) => [
    doc(initial === '' ? description : `${description} (${initial})`),
    `  '${name}'?: string | undefined;`,
  ])
  .join('\n')}
}
`;
}

function propsAndEvents({ tag, className, attributes, properties, events }: ElementContract): string {
  const fields = [
    ...attributes.flatMap(({ description, field }) => (field ? [{ name: field.name, description, type: field.type }] : [])),
    ...properties,
  ];
  const eventMap = (isCancelable: boolean) =>
    events
      .filter(({ event }) => event.isCancelable === isCancelable)
      .flatMap(({ name, description, event }) => [doc(description), `  '${name}': ${event.className};`])
      .join('\n');
  return `/** What \`<${tag}>\` takes beside what every element takes. */
export interface ${className}Props {
${fields.flatMap(({ name, description, type }) => [doc(description), `  ${name}?: ${typeInPackage(type, className, name)} | undefined;`]).join('\n')}
}

/** Facts. */
export interface ${className}Events {
${eventMap(false)}
}

/** What a visitor asks for. \`preventDefault()\` stops it, from a listener of the capture phase. */
export interface ${className}Requests {
${eventMap(true)}
}

export type ${className}Listeners<Prefix extends string, Capture extends string> = Listeners<${className}Events, ${className}Requests, Prefix, Capture>;
`;
}

/** A type of our own is taken from the class, so that nothing has to be exported twice. */
function typeInPackage(type: string, className: string, name: string): string {
  return /[A-Z]/.test(type) ? `${className}['${name}']` : type;
}

function imports(contracts: readonly ElementContract[], ...roles: readonly string[]): string {
  const classes = contracts.map(({ className }) => className);
  return `import type { ${classes.join(', ')} } from '../index.js';
import type { ${[...classes.flatMap((name) => roles.map((role) => name + role)), 'Theme'].join(', ')} } from './${SHARED}.js';
`;
}

/** A line for each element. */
function each(contracts: readonly ElementContract[], line: (className: string, tag: string) => string): string {
  return contracts.map(({ className, tag }) => `'${tag}': ${line(className, tag)};`).join('\n      ');
}

const frameworks: Readonly<Record<string, (contracts: readonly ElementContract[]) => string>> = {
  react: (contracts) => `${imports(contracts, 'Listeners', 'Props')}import type { DetailedHTMLProps, HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      ${each(contracts, (name) => `DetailedHTMLProps<HTMLAttributes<${name}>, ${name}> & ${name}Props & ${name}Listeners<'on', 'Capture'>`)}
    }
  }
  interface CSSProperties extends Theme {}
}
`,
  preact: (contracts) => `${imports(contracts, 'Listeners', 'Props')}import type { ClassAttributes, HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      ${each(contracts, (name) => `HTMLAttributes<${name}> & ClassAttributes<${name}> & ${name}Props & ${name}Listeners<'on', 'Capture'>`)}
    }
  }
  interface CSSProperties extends Theme {}
}
`,
  solid: (contracts) => `${imports(contracts, 'Listeners', 'Props')}import type { JSX as Solid } from 'solid-js';

type Taken<Props> = { [Name in keyof Props as \`attr:\${Name & string}\` | \`prop:\${Name & string}\` | Name]?: Props[Name] };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      ${each(contracts, (name) => `Solid.HTMLAttributes<${name}> & Taken<${name}Props> & ${name}Listeners<'on:', ''>`)}
    }
    interface CSSProperties extends Theme {}
  }
}
`,
  svelte: (contracts) => `${imports(contracts, 'Listeners', 'Props')}import type { HTMLAttributes } from 'svelte/elements';

type Styles = { [Name in keyof Theme as \`style:\${Name}\`]?: string | undefined };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
      ${each(contracts, (name) => `HTMLAttributes<${name}> & ${name}Props & ${name}Listeners<'on', 'capture'> & Styles`)}
  }
}
`,
  vue: (contracts) => `${imports(contracts, 'Events', 'Props', 'Requests')}import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

type Camelized<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${Capitalize<First>}\${Camelized<Rest>}\` : Capitalize<Name>;
type VueListeners<Facts, Requests> = {
  [Name in keyof (Facts & Requests) as \`on\${Camelized<Name & string>}\`]?: ((event: (Facts & Requests)[Name]) => void) | undefined;
} & {
  [Name in keyof Requests as \`on\${Camelized<Name & string>}Capture\`]?: ((event: Requests[Name]) => void) | undefined;
};
type VueElement<Element, Props, Facts, Requests> = new () => Element & {
  $props: HTMLAttributes & Props & VueListeners<Facts, Requests> & PublicProps;
  $emit: EmitFn<{ [Name in keyof (Facts & Requests)]: (event: (Facts & Requests)[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
      ${each(contracts, (name) => `VueElement<${name}, ${name}Props, ${name}Events, ${name}Requests>`)}
  }
  interface CSSProperties extends Theme {}
}
`,
};
