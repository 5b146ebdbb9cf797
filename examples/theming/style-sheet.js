import { properties } from './properties.js';

/**
 * The lines to copy.
 *
 * @param chosen what was changed, by the property's name: `{ light, dark }` of which one may be missing, a number of px, or a font
 */
export function styleSheetOf(chosen) {
  const lines = properties.filter(({ name }) => chosen.has(name)).map((property) => `  ${property.name}: ${valueOf(property, chosen)};`);
  return lines.length === 0 ? '' : `cagette-shop {\n${lines.join('\n')}\n}\n`;
}

/** The colour that is seen: the chosen one, else the shop's own. `scheme` is `light` or `dark`. */
export function colourOf(property, chosen, scheme) {
  return chosen.get(property.name)?.[scheme] ?? property[scheme];
}

function valueOf(property, chosen) {
  if (property.kind === 'length') return `${chosen.get(property.name)}px`;
  if (property.kind === 'font') return chosen.get(property.name);
  const [light, dark] = ['light', 'dark'].map((scheme) => colourOf(property, chosen, scheme));
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}
