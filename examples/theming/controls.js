import { fonts } from './properties.js';

const makers = { colour: colourInput, length: lengthInput, font: fontInput };

/**
 * The row of a property: its label, its field, and the way back to the shop's own value.
 *
 * @param changed called with the field's new value, or null for the shop's own
 * @returns the row and `show(value, isChosen)`, which says what the field holds
 */
export function control(property, changed) {
  const id = property.name.slice(2);
  const field = makers[property.kind](property);
  field.id = id;
  const label = element('label', { htmlFor: id, textContent: property.label });
  const name = element('code', { textContent: property.name });
  const back = element('button', { type: 'button', textContent: 'Défaut', hidden: true });
  back.setAttribute('aria-label', `${property.label} : valeur par défaut`);
  const output = element('output', { htmlFor: id });
  const row = element('div', { className: `control ${property.kind}` });
  row.append(label, name, field, output, back);
  field.addEventListener('input', () => changed(property.kind === 'length' ? Number(field.value) : field.value || null));
  back.addEventListener('click', () => {
    changed(null);
    field.focus();
  });
  const show = (value, isChosen) => {
    field.value = value;
    output.value = property.kind === 'length' ? `${value} px` : property.kind === 'colour' ? value : '';
    back.hidden = !isChosen;
  };
  return { row, show };
}

export function element(name, fields) {
  return Object.assign(document.createElement(name), fields);
}

function colourInput() {
  return element('input', { type: 'color' });
}

function lengthInput({ max }) {
  return element('input', { type: 'range', min: '0', max: String(max) });
}

function fontInput() {
  const select = element('select', {});
  select.append(...fonts.map(({ label, value }) => element('option', { textContent: label, value })));
  return select;
}
