const SEPARATORS = /[;,\n]+/u;

/** «AOP; AB» → `['AOP', 'AB']`, each once. */
export function parseLabels(text: string): readonly string[] {
  const labels = text.split(SEPARATORS).map((label) => label.trim());
  return [...new Set(labels.filter((label) => label !== ''))];
}
