import { basename } from 'node:path';
import { type Rule, violation } from './rule.ts';

const PUBLIC_INDEX = /^packages\/[^/]+\/src\/index\.ts$/;

/** Only a package's public index.ts gathers exports, and it lists them one by one. */
export const noBarrels: Rule = (source) => {
  const reexports = source.statements.filter(
    ({ type, ...rest }) => type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && rest['source'] !== null),
  );
  const stars = reexports.filter(({ type, exported }) => type === 'ExportAllDeclaration' && exported === null);
  const starred = stars.map(({ start }) =>
    violation(source, start, '2', 'exports *; list the names, so that a reader sees what is public.'),
  );
  if (PUBLIC_INDEX.test(source.path)) return starred;
  if (basename(source.path) === 'index.ts')
    return [...starred, violation(source, 0, '2', "is an index.ts that is not a package's public one.")];
  const isBarrel = reexports.length > 1 && reexports.length === source.statements.length;
  return isBarrel
    ? [...starred, violation(source, 0, '2', 'only passes on what other files export; import those files instead.')]
    : starred;
};
