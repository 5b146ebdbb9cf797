/** Something the machine lacks and this script cannot provide; its message is shown without a stack. */
export class Unmet extends Error {
  /** @override */
  name = 'Unmet';
}

/** @param {unknown} error */
export function isUnmet(error) {
  return error instanceof Unmet;
}
