/** `npm run reference`: writes docs/reference.md from the sources of the elements. A test says when it is not current. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referencePage } from './element-data/reference-page.ts';
import { elementContracts } from './element-data/element-contract.ts';
import { widgetSources } from './element-data/widget-sources.ts';
import { root } from './root.ts';

writeFileSync(join(root, 'docs/reference.md'), referencePage(elementContracts(widgetSources())));
console.log('Wrote docs/reference.md');
