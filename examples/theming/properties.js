/** Every property of the shop that a page can set, in the order of the panel. Colours with the shop's own, by day and by night. */
export const properties = [
  { name: '--cagette-accent', label: 'Boutons et repères', kind: 'colour', light: '#3f5f2a', dark: '#b4d088' },
  { name: '--cagette-on-accent', label: 'Texte des boutons', kind: 'colour', light: '#ffffff', dark: '#1b2210' },
  { name: '--cagette-background', label: 'Fond', kind: 'colour', light: '#faf5ea', dark: '#1d1914' },
  { name: '--cagette-surface', label: 'Cartes et champs', kind: 'colour', light: '#fffdf8', dark: '#29231c' },
  { name: '--cagette-text', label: 'Texte', kind: 'colour', light: '#2a231b', dark: '#f5ecdf' },
  { name: '--cagette-muted', label: 'Texte secondaire', kind: 'colour', light: '#655947', dark: '#c3b39c' },
  { name: '--cagette-line', label: 'Filets', kind: 'colour', light: '#e3d7c1', dark: '#463c2f' },
  { name: '--cagette-tile', label: 'Derrière les images', kind: 'colour', light: '#f1e6d0', dark: '#3a3126' },
  { name: '--cagette-tag', label: 'Étiquettes', kind: 'colour', light: '#f7dc97', dark: '#e9c25f' },
  { name: '--cagette-radius', label: 'Arrondi des cartes', kind: 'length', max: 32, usual: 14 },
  { name: '--cagette-padding', label: 'Marge autour', kind: 'length', max: 48, usual: 22 },
  { name: '--cagette-font-family', label: 'Écriture du texte', kind: 'font' },
  { name: '--cagette-heading-font-family', label: 'Écriture des titres', kind: 'font' },
];

/** Fonts that computers and phones have; nothing is fetched. */
export const fonts = [
  { label: 'Celle de la page', value: '' },
  { label: 'Droite, comme l’appareil', value: 'system-ui, sans-serif' },
  { label: 'Humaniste', value: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", sans-serif' },
  {
    label: 'Ronde',
    value: 'ui-rounded, "Hiragino Maru Gothic ProN", Quicksand, Comfortaa, Manjari, "Arial Rounded MT Bold", Calibri, sans-serif',
  },
  { label: 'De livre', value: '"Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, Georgia, serif' },
  { label: 'D’affiche', value: 'Rockwell, "Rockwell Nova", "Roboto Slab", "DejaVu Serif", "Sitka Small", serif' },
  { label: 'De machine à écrire', value: '"Nimbus Mono PS", "Courier New", monospace' },
];

/** Where one colour is read on another. `onTag` is the shop's own. */
export const pairs = [
  { text: '--cagette-text', on: '--cagette-background', label: 'Le texte sur le fond' },
  { text: '--cagette-text', on: '--cagette-surface', label: 'Le texte sur les cartes' },
  { text: '--cagette-text', on: '--cagette-tile', label: 'Le texte derrière les images' },
  { text: '--cagette-muted', on: '--cagette-background', label: 'Le texte secondaire sur le fond' },
  { text: '--cagette-muted', on: '--cagette-surface', label: 'Le texte secondaire sur les cartes' },
  { text: '--cagette-on-accent', on: '--cagette-accent', label: 'Le texte des boutons' },
  { text: { light: '#3b2a06', dark: '#2a1d02' }, on: '--cagette-tag', label: 'Le texte des étiquettes' },
];

/** Examples to start from; what they do not name stays as it comes. */
export const themes = [
  { label: 'Comme elle vient', values: {} },
  {
    label: 'Tuile',
    values: {
      '--cagette-accent': { light: '#9c3f1f', dark: '#f0a482' },
      '--cagette-on-accent': { light: '#ffffff', dark: '#33140a' },
      '--cagette-tag': { light: '#f5d3bf', dark: '#e8b394' },
      '--cagette-heading-font-family': '"Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, Georgia, serif',
    },
  },
  {
    label: 'Lavande',
    values: {
      '--cagette-accent': { light: '#574a8f', dark: '#c3b7f2' },
      '--cagette-on-accent': { light: '#ffffff', dark: '#221a45' },
      '--cagette-background': { light: '#f8f6fb', dark: '#19171f' },
      '--cagette-surface': { light: '#ffffff', dark: '#242130' },
      '--cagette-text': { light: '#27233a', dark: '#eeebf7' },
      '--cagette-muted': { light: '#5e5876', dark: '#b8b1cc' },
      '--cagette-line': { light: '#dfd9ec', dark: '#423d55' },
      '--cagette-tile': { light: '#ece7f5', dark: '#322d42' },
      '--cagette-tag': { light: '#e3ecc9', dark: '#c9d99b' },
      '--cagette-radius': 22,
    },
  },
  {
    label: 'Ardoise',
    values: {
      '--cagette-accent': { light: '#17566b', dark: '#8fd0e6' },
      '--cagette-on-accent': { light: '#ffffff', dark: '#06222c' },
      '--cagette-background': { light: '#f3f6f6', dark: '#12181b' },
      '--cagette-surface': { light: '#ffffff', dark: '#1c2529' },
      '--cagette-text': { light: '#1a2629', dark: '#e8f0f2' },
      '--cagette-muted': { light: '#4f6066', dark: '#a8bbc1' },
      '--cagette-line': { light: '#d3dddf', dark: '#35444a' },
      '--cagette-tile': { light: '#e4ecec', dark: '#27343a' },
      '--cagette-tag': { light: '#ffe39a', dark: '#f0cb63' },
      '--cagette-radius': 4,
      '--cagette-font-family': 'system-ui, sans-serif',
    },
  },
];
