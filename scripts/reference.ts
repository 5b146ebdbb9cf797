/** `npm run reference`: writes docs/reference.md from the sources of the elements. A test says when it is not current. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { referencePage } from './element-data/reference-page.ts';
import { shopContract } from './element-data/shop-contract.ts';
import { widgetSources } from './element-data/widget-sources.ts';
import { root } from './root.ts';

writeFileSync(join(root, 'docs/reference.md'), referencePage(shopContract(widgetSources())));
console.log('Wrote docs/reference.md');
