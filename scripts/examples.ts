import { buildReactExample } from './build/react-example.ts';

/** A folder of examples/ that is a website. */
export interface Example {
  readonly folder: string;
  /** What `npm start` calls it. */
  readonly label: string;
  /** Whether the site has scripts of its own; the policy of one that has none names the Cagette server only. */
  readonly hasScripts: boolean;
  /** What is served, inside the folder; the folder itself unless the site is built first. */
  readonly served?: string;
  /** Makes what is served, before the first answer; quick when nothing has changed. */
  readonly prepare?: () => Promise<void>;
}

/** The websites of examples/. `npm start` serves the first at /, the others under their folder's name. */
export const examples: readonly Example[] = [
  { folder: 'farm-website', label: 'Example farm website', hasScripts: false },
  { folder: 'association-website', label: 'Example association website', hasScripts: false },
  { folder: 'theming', label: 'Its colours, to try', hasScripts: true },
  { folder: 'react', label: 'A farm website in React', hasScripts: true, served: 'dist', prepare: buildReactExample },
  { folder: 'hostile-css', label: 'A page that fights back', hasScripts: true },
];

/** What is known of a folder of examples/; a folder that is not in the list is served as it is. */
export function exampleNamed(folder: string): Example {
  return examples.find((example) => example.folder === folder) ?? { folder, label: folder, hasScripts: false };
}
