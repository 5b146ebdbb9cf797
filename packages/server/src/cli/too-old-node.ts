const NEEDED = [22, 12] as const;

/** What to say to whoever runs a command on a Node that cannot; null where it can. `version` as in `process.versions.node`. */
export function tooOldNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
  return isEnough
    ? null
    : `Cagette's server needs Node ${NEEDED.join('.')} or later; this is ${version}. In the repository, \`npm run cagette\` and \`npm start\` bring their own.`;
}
