/**
 * A Rollup plugin: Leaflet's published ESM file without what the map here does not use, about 12 kB gzipped of 41, and without what a page's policy forbids:
 * markup that is parsed (`innerHTML`) and data: URIs. Every line names a piece of that file. A Leaflet that reads otherwise stops the build.
 */
import { piecesReplaced } from './rollup.lean-lit.mjs';

/** What every browser that reads modules answers, or nobody here asks: a finger alone never moves this map. Touch itself, Mac, Linux and Chromium stay a question. */
const ANSWERED = {
  ie3d: false,
  ielt9: false,
  edge: false,
  mobileOpera: false,
  msPointer: false,
  pointer: false,
  touch: false,
  any3d: true,
  passiveEvents: true,
  retina: false,
  safari: false,
  svg: true,
  canvas: false,
  inlineSvg: false,
  vml: false,
};
const ASKED = ['touchNative', 'mac', 'linux', 'chrome', 'mobile'];

/** Statements that are there in another form. */
const INSTEAD = {
  "if ('onselectstart' in document)":
    "disableTextSelection = function () { on(window, 'selectstart', preventDefault); }; enableTextSelection = function () { off(window, 'selectstart', preventDefault); };",
  'var chrome = ': "var chrome = userAgentContains('chrome');",
  'var TRANSFORM = ': "var TRANSFORM = 'transform';",
  'var TRANSITION = ': "var TRANSITION = 'transition';",
  'var TRANSITION_END = ': "var TRANSITION_END = 'transitionend';",
  'var requestFn = ': 'var requestFn = window.requestAnimationFrame;',
  'var cancelFn = ': 'var cancelFn = window.cancelAnimationFrame;',
  'var isArray = ': 'var isArray = Array.isArray;',
  'var create$2 = ': 'var create$2 = Object.create;',
  'var trunc = ': 'var trunc = Math.trunc;',
};

/** Statements of the module that do something when it is read, by how they begin without comments. */
const STATEMENTS = [
  'var lastTime = ',
  'Events.addEventListener = ',
  'Events.removeEventListener = ',
  'Events.addOneTimeEventListener = ',
  'Events.fireEvent = ',
  'Events.hasEventListeners = ',
  'var ie = ',
  'var ielt9 = ',
  'var edge = ',
  'var android23 = ',
  'var webkitVer = ',
  'var androidStock = ',
  'var opera = ',
  'var opera12 = ',
  'var win = ',
  'var ie3d = ',
  'var webkit3d = ',
  'var gecko3d = ',
  'var any3d = ',
  'var webkit = ',
  'var android = ',
  'var gecko = ',
  'var safari = ',
  'var phantom = ',
  'var mobileWebkit = ',
  'var mobileWebkit3d = ',
  'var msPointer = ',
  'var pointer = ',
  'var touch = ',
  'var mobileOpera = ',
  'var mobileGecko = ',
  'var retina = ',
  'var passiveEvents = ',
  'var canvas$1 = ',
  'var svg$1 = ',
  'var inlineSvg = ',
  'var vml = ',
  'var vmlCreate = ',
  'var Browser = ',
  'var _userSelect;',
  'Map.include({ addControl:',
  'Map.mergeOptions({ zoomControl:',
  'Map.addInitHook(function () { if (this.options.zoomControl)',
  'Map.mergeOptions({ attributionControl:',
  'Map.addInitHook(function () { if (this.options.attributionControl)',
  'Control.Layers = ',
  'Control.Zoom = ',
  'Control.Scale = ',
  'Control.Attribution = ',
  'control.layers = ',
  'control.zoom = ',
  'control.scale = ',
  'control.attribution = ',
  'Handler.addTo = ',
  'CRS.Earth = ',
  'CRS.EPSG3395 = ',
  'CRS.EPSG3857 = ',
  'CRS.EPSG900913 = ',
  'CRS.EPSG4326 = ',
  'CRS.Simple = ',
  'Polyline._flat = ',
  'Marker.include(',
  'Circle.include(',
  'CircleMarker.include(',
  'Polyline.include(',
  'Polygon.include(',
  'LayerGroup.include(',
  'Map.include({ _initOverlay:',
  'Layer.include({ _initOverlay:',
  'Map.mergeOptions({ closePopupOnClick:',
  'Map.include({ openPopup:',
  'Layer.include({ bindPopup:',
  'Map.include({ openTooltip:',
  'Layer.include({ bindTooltip:',
  'Icon.Default = ',
  'TileLayer.WMS = ',
  'tileLayer.wms = ',
  'if (Browser.vml)',
  'Map.include({ getRenderer:',
  'SVG.create = ',
  'SVG.pointsToPath = ',
  'GeoJSON.geometryToLayer = ',
  'GeoJSON.coordsToLatLng = ',
  'GeoJSON.coordsToLatLngs = ',
  'GeoJSON.latLngToCoords = ',
  'GeoJSON.latLngsToCoords = ',
  'GeoJSON.getFeature = ',
  'GeoJSON.asFeature = ',
  'Map.mergeOptions({ boxZoom:',
  "Map.addInitHook('addHandler', 'boxZoom'",
  'Map.mergeOptions({ keyboard:',
  "Map.addInitHook('addHandler', 'keyboard'",
  'Map.mergeOptions({ tapHold:',
  "Map.addInitHook('addHandler', 'tapHold'",
  'Map.BoxZoom = ',
  'Map.DoubleClickZoom = ',
  'Map.Drag = ',
  'Map.Keyboard = ',
  'Map.ScrollWheelZoom = ',
  'Map.TapHold = ',
  'Map.TouchZoom = ',
  'export { Bounds,',
];

/** Methods and options of what stays that nobody calls or sets, by the variable whose object has them. */
const MEMBERS = {
  Map: ['flyTo', 'flyToBounds', 'locate', 'stopLocate', '_handleGeolocationError', '_handleGeolocationResponse'],
};

/** Pieces of a line or more, and what stands there instead. */
const PIECES = [];

/** From npm the map waits for Leaflet by itself, to say so where a policy stops it; in the embed nothing of it is stopped, and they come as one file. */
const AT_ONCE = [
  ["const { MapStage: Stage } = await import('./map-stage.js');", ''],
  ['new Stage(', 'new MapStage('],
];

/** @param folder what tsc emitted of the widget @returns {import('rollup').Plugin} */
export function leanLeaflet(folder) {
  return {
    name: 'lean-leaflet',
    transform(code, id) {
      if (id === `${folder}/elements/map-view/map-view.js`)
        return { code: `import { MapStage } from './map-stage.js';\n${piecesReplaced(code, id, AT_ONCE)}`, map: null };
      if (!id.endsWith('/leaflet/dist/leaflet-src.esm.js')) return null;
      return { code: leanCode(code.replaceAll('\r', ''), id, (text) => this.parse(text)), map: null };
    },
  };
}

/** @param {string} code @param {string} id @param {(code: string) => any} parse */
export function leanCode(code, id, parse) {
  const cuts = [];
  const statements = parse(code).body.map(({ start, end, ...node }) => ({
    start,
    end,
    node,
    text: withoutComments(code.slice(start, end)),
  }));
  for (const [beginning, instead] of [...STATEMENTS.map((one) => [one, '']), ...Object.entries(INSTEAD)]) {
    const found = statements.filter(({ text }) => text.startsWith(beginning));
    if (found.length !== 1) throw new Error(`${id} has ${found.length} statements that begin with «${beginning}»`);
    cuts.push({ start: found[0].start, end: found[0].end, instead });
  }
  const declared = statements.flatMap(({ node }) => (node.type === 'VariableDeclaration' ? node.declarations : []));
  for (const [variable, names] of Object.entries(MEMBERS)) {
    const { init } = declared.find((one) => one.id.name === variable) ?? {};
    const { properties } = init.type === 'ObjectExpression' ? init : init.arguments.at(-1);
    for (const name of names) {
      const found = properties.filter(({ key }) => key.name === name);
      if (found.length !== 1) throw new Error(`${id} has no ${variable}.${name}`);
      cuts.push({
        start: found[0].start,
        end: code.indexOf(',', found[0].end - 1) < found[0].end + 2 ? found[0].end + 1 : found[0].end,
        instead: '',
      });
    }
  }
  // Classes are made by calls that do nothing else, so that one which is not used can go.
  for (const { init } of declared) {
    const callee = init?.type === 'CallExpression' ? code.slice(init.callee.start, init.callee.end) : '';
    const isCut = cuts.some(({ start, end }) => init?.start > start && init.start < end);
    if (!isCut && /^(\w+\.extend|extend|testProp)$/.test(callee))
      cuts.push({ start: init.start, end: init.start, instead: '/*@__PURE__*/ ' });
  }
  let lean = cuts
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, instead }) => text.slice(0, start) + instead + text.slice(end), code);
  for (const [question, answer] of Object.entries(ANSWERED))
    lean = lean.replaceAll(new RegExp(`\\bBrowser\\.${question}\\b`, 'g'), String(answer));
  for (const question of ASKED) lean = lean.replaceAll(`Browser.${question}`, question);
  const unanswered = /\bBrowser\.\w+/.exec(lean.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''));
  if (unanswered) throw new Error(`${id} asks for ${unanswered[0]}, which has no answer in ANSWERED`);
  return `${piecesReplaced(lean, id, PIECES)}\nexport { GridLayer, Map };\n`;
}

/** On one line. */
function withoutComments(code) {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').replace(/\s+/g, ' ');
}
