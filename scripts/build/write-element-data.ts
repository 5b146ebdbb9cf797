import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { customElementsManifest } from '../element-data/custom-elements.ts';
import { vscodeCssData, vscodeHtmlData, webTypes } from '../element-data/editor-data.ts';
import { frameworkTypes } from '../element-data/framework-types.ts';
import { elementContracts } from '../element-data/element-contract.ts';
import { widgetSources } from '../element-data/widget-sources.ts';
import { root } from '../root.ts';

/** Where the declarations for frameworks go, in the package's dist. */
export const FRAMEWORKS = 'frameworks';
const WIDGET = 'packages/widget';

/** Writes what is made from the sources of the elements for editors and type checkers: beside what tsc makes of them. */
export function writeElementData(): void {
  const contracts = elementContracts(widgetSources());
  const { version } = JSON.parse(readFileSync(join(root, WIDGET, 'package.json'), 'utf8')) as { version: string };
  const dist = join(root, WIDGET, 'dist');
  const json = (name: string, value: object) => writeFileSync(join(dist, name), `${JSON.stringify(value, null, 2)}\n`);
  json('custom-elements.json', customElementsManifest(contracts));
  json('vscode.html-custom-data.json', vscodeHtmlData(contracts));
  json('vscode.css-custom-data.json', vscodeCssData(contracts));
  json('web-types.json', webTypes(contracts, version));
  mkdirSync(join(dist, FRAMEWORKS), { recursive: true });
  for (const [name, declarations] of frameworkTypes(contracts)) {
    writeFileSync(join(dist, FRAMEWORKS, `${name}.d.ts`), declarations);
    // Bundlers follow the import that brings the types; there is nothing to run.
    writeFileSync(join(dist, FRAMEWORKS, `${name}.js`), 'export {};\n');
  }
}
