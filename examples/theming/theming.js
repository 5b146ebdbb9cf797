import { contrast, ENOUGH } from './contrast.js';
import { control, element } from './controls.js';
import { pairs, properties, themes } from './properties.js';
import { colourOf, styleSheetOf } from './style-sheet.js';

const FULL_WIDTH = 1240;
const schemes = { light: 'de jour', dark: 'de nuit' };
const number = new Intl.NumberFormat('fr', { minimumFractionDigits: 1, maximumFractionDigits: 1, roundingMode: 'floor' });

const at = (id) => document.getElementById(id);
/** What was changed, by the property's name. */
const chosen = new Map();
/** What the page is given to wear: the same lines that are there to copy. */
const worn = new CSSStyleSheet();
document.adoptedStyleSheets = [worn];

const controls = properties.map((property) => {
  const made = control(property, (value) => choose(property, value));
  at(property.kind === 'colour' ? 'colours' : 'shapes').append(made.row);
  return { property, show: made.show };
});
at('themes').append(...themes.map(themeButton));

document.querySelector('form.panel').addEventListener('reset', (event) => {
  event.preventDefault();
  wear({});
});
for (const radio of document.querySelectorAll('[name=scheme]')) radio.addEventListener('change', show);
at('width').addEventListener('input', show);
at('copy').addEventListener('click', () => void copy());
// On a phone the panel would stand before the shop, however long it is.
if (matchMedia('(max-width: 899px)').matches)
  for (const details of [...document.querySelectorAll('details')].slice(1)) details.open = false;
show();

function scheme() {
  return document.querySelector('[name=scheme]:checked').value;
}

function choose(property, value) {
  if (property.kind === 'colour') chooseColour(property, value);
  else if (value === null) chosen.delete(property.name);
  else chosen.set(property.name, value);
  show();
}

/** A colour is one by day and one by night. */
function chooseColour({ name }, value) {
  const { [scheme()]: _before, ...other } = chosen.get(name) ?? {};
  const both = value === null ? other : { ...other, [scheme()]: value };
  if (Object.keys(both).length === 0) chosen.delete(name);
  else chosen.set(name, both);
}

function wear(values) {
  chosen.clear();
  for (const [name, value] of Object.entries(values)) chosen.set(name, value);
  show();
}

function show() {
  const css = styleSheetOf(chosen);
  worn.replaceSync(css);
  at('css').textContent = css || '/* Rien à copier : la boutique est comme elle vient. */';
  at('copy').disabled = css === '';
  at('copied').textContent = '';
  at('page').dataset.scheme = scheme();
  showWidth();
  for (const { property, show: showField } of controls) showField(valueShown(property), isChosen(property));
  showContrast();
}

function valueShown(property) {
  if (property.kind === 'colour') return colourOf(property, chosen, scheme());
  return chosen.get(property.name) ?? property.usual ?? '';
}

function isChosen({ name, kind }) {
  return kind === 'colour' ? chosen.get(name)?.[scheme()] !== undefined : chosen.has(name);
}

function showWidth() {
  const width = Number(at('width').value);
  const isFull = width === FULL_WIDTH;
  at('width-shown').value = isFull ? 'toute la place' : `${width} px`;
  at('page').style.maxWidth = isFull ? '' : `${width}px`;
}

/** Pairs that cannot be read well, by day and by night: the one that is not on the screen too. */
function showContrast() {
  const faults = Object.entries(schemes).flatMap(([name, words]) => pairs.flatMap((pair) => fault(pair, name, words)));
  at('contrast').replaceChildren(...faults.map((sentence) => element('p', { textContent: sentence })));
}

function fault({ text, on, label }, name, words) {
  const colour = (which) => {
    const property = properties.find((one) => one.name === which);
    return property ? colourOf(property, chosen, name) : which[name];
  };
  const ratio = contrast(colour(text), colour(on));
  return ratio < ENOUGH ? [`${label}, ${words}, se lit mal : contraste de ${number.format(ratio)} pour 1, il en faut 4,5.`] : [];
}

function themeButton({ label, values }) {
  const button = element('button', { type: 'button', textContent: label });
  button.addEventListener('click', () => wear(values));
  return button;
}

async function copy() {
  try {
    await navigator.clipboard.writeText(at('css').textContent);
    at('copied').textContent = 'Copié';
  } catch {
    getSelection().selectAllChildren(at('css'));
    at('copied').textContent = 'Sélectionné : copiez avec Ctrl + C';
  }
}
