/** `npm run rules`: checks the rules of docs/architecture.md and prints file, line and the rule that is broken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { checkSources } from './rules/check-sources.ts';
import { documentedContract } from './rules/documented-contract.ts';
import { formatViolation } from './rules/rule.ts';
import { sourceFiles } from './source-files.ts';

const PLACES = ['packages/sdk/src', 'packages/server/src', 'packages/widget/src', 'scripts', 'bench', 'e2e'];

const files = PLACES.flatMap((place) => sourceFiles(place))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
const violations = [...checkSources(files), ...documentedContract(files)];
for (const violation of violations) console.log(formatViolation(violation));
console.log(`${files.length} files, ${violations.length} broken rules`);
process.exitCode = violations.length > 0 ? 1 : 0;
