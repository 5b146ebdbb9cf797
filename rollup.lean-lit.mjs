/**
 * A Rollup plugin: Lit without what no element here uses, 1.7 kB gzipped of 7. Every line names a piece of Lit's own published file and what stands there
 * instead. A Lit that reads otherwise stops the build, and so does a source that says something of what is left out: then its line goes from the list.
 */
const REACTIVE_ELEMENT = [
  // Properties are declared by our decorators' createProperty: not by `static properties`, not by standard decorators, and over no accessor of a class's own.
  [
    'if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    'this.finalized=!0,this._$Ei();',
  ],
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [
    'static createProperty(t,s=b){if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}static getPropertyOptions(t){return this.elementProperties.get(t)??b}',
    'static createProperty(t,s={}){this._$Ei(),this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(s){const e=this[i];this[i]=s,this.requestUpdate(t,e)},configurable:!0,enumerable:!0})}',
  ],
  [
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    '',
  ],
  // A property is a text, a number or a yes, and only texts are reflected: no converters, no comparison but Object.is, no default to fall back to.
  [
    ',u={toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}},f=(t,s)=>!i(t,s),b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}',
    ',u=(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t',
  ],
  ['u as defaultConverter,', ''],
  [',f as notEqual', ''],
  ['return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0', 'return!1===i?void 0:i??t.toLowerCase()'],
  [
    'const h=(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type);this._$Em=t,null==h?this.removeAttribute(e):this.setAttribute(e,h),this._$Em=null',
    'this._$Em=t,null==s?this.removeAttribute(e):this.setAttribute(e,s),this._$Em=null',
  ],
  [
    'if(void 0!==e&&this._$Em!==e){const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null}',
    'void 0!==e&&this._$Em!==e&&(this._$Em=e,this[e]=u(s,i.elementProperties.get(e).type),this._$Em=null)',
  ],
  [
    'requestUpdate(t,s,i,e=!1,h){if(void 0!==t){const r=this.constructor;if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;this.C(t,s,i)}',
    'requestUpdate(t,s){if(void 0!==t){if(i(this[t],s))return;this._$AL.has(t)||this._$AL.set(t,this.hasUpdated?s:void 0),this.constructor.elementProperties.get(t)?.reflect&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}',
  ],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    '',
  ],
  // Styles are a flat list, each sheet once.
  [
    'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
    'return s',
  ],
  // Updates are neither scheduled nor waited for in another way than Lit's, and controllers only hear that their host is there, gone or rendered.
  ['const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending', 'return this.performUpdate(),!this.isUpdatePending'],
  ['scheduleUpdate(){return this.performUpdate()}', ''],
  ['get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}', 'get updateComplete(){return this._$ES}'],
  ['this._$EO?.forEach(t=>t.hostUpdate?.()),', ''],
  ['removeController(t){this._$EO?.delete(t)}', ''],
  [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', ';'],
];

const LIT_HTML = [
  // No directives, and so nothing that is told of a part's parent, its life or that it changes nothing.
  [
    'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
    '',
  ],
  ['_$AI(t,i=this){t=M(this,t,i),a(t)?', '_$AI(t){a(t)?'],
  ['t!==this._$AH&&t!==E&&this._(t)', 't!==this._$AH&&this._(t)'],
  ['_$AI(t,i=this,s,e){', '_$AI(t,i,s){'],
  ['t=M(this,t,i,0),o=!a(t)||t!==this._$AH&&t!==E,o&&', 'o=!a(t)||t!==this._$AH,o&&'],
  ['r=M(this,e[s+n],i,n),r===E&&(r=this._$AH[n]),o||=', 'r=e[s+n],o||='],
  ['o&&!e&&this.j(t)', 'o&&this.j(t)'],
  ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t)', 'u(t)'],
  ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
  [
    'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    '',
  ],
  ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
  ['_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);', '_$AR(t=this._$AA.nextSibling){for(;'],
  ['this._$AR(s&&s._$AB.nextSibling,e)', 'this._$AR(s&&s._$AB.nextSibling)'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  [',this._$AN=void 0,this._$AD=t,this._$AM=i', ',this._$AD=t'],
  ['this.type=2,this._$AH=A,this._$AN=void 0,', 'this._$AH=A,'],
  [',this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0', ',this.options=e'],
  ['this.type=1,this._$AH=A,this._$AN=void 0,this.element=t,this.name=i,this._$AM=e,', 'this.element=t,this.name=i,'],
  ['constructor(){super(...arguments),this.type=3}', ''],
  ['constructor(){super(...arguments),this.type=4}', ''],
  ['constructor(t,i,s,e,h){super(t,i,s,e,h),this.type=5}', ''],
  [
    'const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");',
    '',
  ],
  ['j as _$LH,', ''],
  // Values stand between tags and in attributes: not as an attribute's name, in a comment or in the text of a <textarea>, <style> or <title>.
  ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', 'c=p'],
  ['c=n??v', 'c=v'],
  ['(c=p,n=void 0)', 'c=p'],
  ['let n,l=', 'let l='],
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  [
    'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
    'r.data===n&&d.push({type:2,index:l});',
  ],
  [
    'let i;2===r.type?i=new k(h,h.nextSibling,this,t):1===r.type?i=new r.ctor(h,r.name,r.strings,this,t):6===r.type&&(i=new Z(h,this,t)),this._$AV.push(i)',
    'this._$AV.push(2===r.type?new k(h,h.nextSibling,this,t):new r.ctor(h,r.name,r.strings,this,t))',
  ],
  [
    'void 0!==s&&(void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i])),i++',
    'void 0!==s.strings?(s._$AI(t,s,i),i+=s.strings.length-2):s._$AI(t[i]),i++',
  ],
  [
    'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
    '',
  ],
  // No MathML, no templates compiled beforehand, one document.
  ['3===i?"<math>":""', '""'],
  ['3===i?"</math>":""', '""'],
  ['2===i||3===i', '2===i'],
  [
    'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
    'const{values:i}=t,e=this._$AC(t);',
  ],
  ['(t?.creationScope??l).importNode', 'l.importNode'],
  ['S.createElement(f,e)', 'S.createElement(f)'],
  ['static createElement(t,i)', 'static createElement(t)'],
  ['constructor({strings:t,_$litType$:i},e)', 'constructor({strings:t,_$litType$:i})'],
  // A listener is a function, called for the element whose template it stands in.
  [
    '_$AI(t,i=this){if((t=M(this,t,i,0)??A)===E)return;const s=this._$AH,e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e);e&&this.element.removeEventListener(this.name,this,s),h&&this.element.addEventListener(this.name,this,t),this._$AH=t',
    '_$AI(t){t??=A;const i=this._$AH;t===A?i===A||this.element.removeEventListener(this.name,this):i===A&&this.element.addEventListener(this.name,this),this._$AH=t',
  ],
  [
    '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
    'this._$AH.call(this.options.host,t)',
  ],
  // An element renders at the end of its root, which is empty.
  [
    'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h',
    '(i._$litPart$??=new k(i.appendChild(c()),null,void 0,s))._$AI(t)',
  ],
];

const LIT_ELEMENT = [
  ['this.renderOptions={host:this},this._$Do=void 0', 'this.renderOptions={host:this}'],
  ['createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}', ''],
  ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(t),this._$Do=e(', 'super.update(t),e('],
  [
    'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return r}',
    '',
  ],
  ['i._$litElement$=!0,', ''],
  [
    ',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});const n={_$AK:(t,e,r)=>{t._$AK(e,r)},_$AL:t=>t._$AL};(s.litElementVersions??=[]).push("4.2.2");',
    ';',
  ],
  [',n as _$LE', ''],
  ['render as e,noChange as r', 'render as e'],
];

/** Our decorators prove to the compiler that they stand in an element. */
const ELEMENT_CLASS = [[/ {4}if \(!isElementClass\(constructor\)\)\s+throw .*\n/, '']];

/** The package may be imported in Node; the embed script runs in pages only. */
const DEFINE_ELEMENT = [[/ {4}if \(typeof customElements === 'undefined'\)\s+return;\n/, '']];
const LOADER = [["typeof document !== 'undefined' && ", '']];
const TOKENS = [["typeof CSS !== 'undefined' && ", '']];

const LEFT_OUT = {
  '/packages/widget/dist/base/element-class.js': ELEMENT_CLASS,
  '/packages/widget/dist/base/define-element.js': DEFINE_ELEMENT,
  '/packages/widget/dist/loader.js': LOADER,
  '/packages/widget/dist/base/tokens.styles.js': TOKENS,
  '/node_modules/@lit/reactive-element/reactive-element.js': REACTIVE_ELEMENT,
  '/node_modules/lit-html/lit-html.js': LIT_HTML,
  '/node_modules/lit-element/lit-element.js': LIT_ELEMENT,
};

/** What a source would say if it used something of it. */
const SAID = [
  [/from '(lit|@lit|lit-html)\/|\bnoChange\b|\bmathml\b/, 'a directive or MathML'],
  [/\b(converter|hasChanged|useDefault|noAccessor|static properties)\b/, 'a property declared in a way that is left out'],
  [/reflect: true, |(?<!attribute: '[\w-]+'), reflect: true/, 'a reflected property with options but its attribute’s name'],
  [/\b(hostUpdate|removeController|scheduleUpdate|getUpdateComplete|renderBefore|handleEvent)\b/, 'something of an update’s life'],
];
/** The same in a template, whose values stand as `\0`. */
const WRITTEN = [
  [/<!--/, 'a comment'],
  [/<\/?\0/, 'a value as a tag’s name'],
  [/<[a-z][^<>]*\s\0/, 'a value among attributes'],
  [/<(textarea|style|title|script)[^>]*>[^<]*\0/, 'a value in raw text'],
];

/** @param folder what tsc emitted of the widget @returns {import('rollup').Plugin} */
export function leanLit(folder) {
  return {
    name: 'lean-lit',
    transform(code, id) {
      if (id.startsWith(folder)) {
        const templates = templatesIn(this.parse(code));
        const used =
          SAID.find(([pattern]) => pattern.test(code)) ?? WRITTEN.find(([pattern]) => templates.some((text) => pattern.test(text)));
        if (used) throw new Error(`${id} uses ${used[1]}, which rollup.lean-lit.mjs leaves out`);
      }
      const pieces = Object.entries(LEFT_OUT).find(([path]) => id.endsWith(path))?.[1];
      if (pieces === undefined) return null;
      return { code: piecesReplaced(code, id, pieces), map: null };
    },
  };
}

/** A file with other text in the place of each piece, which it must say exactly once. */
export function piecesReplaced(code, id, pieces) {
  return pieces.reduce((text, [piece, instead]) => {
    if (text.split(piece).length !== 2) throw new Error(`${id} does not say this once: ${piece}`);
    return text.replace(piece, () => instead);
  }, code);
}

/** Every `html` and `svg` template of a program. */
function templatesIn(node) {
  if (node === null || typeof node !== 'object') return [];
  const isTemplate = node.type === 'TaggedTemplateExpression' && ['html', 'svg'].includes(node.tag.name);
  const own = isTemplate
    ? [
        node.quasi.quasis
          .map(({ value }) => value.raw)
          .join('\0')
          .replace(/"[^"]*"/g, '""'),
      ]
    : [];
  return [...own, ...Object.values(node).flatMap((child) => (Array.isArray(child) ? child.flatMap(templatesIn) : templatesIn(child)))];
}
