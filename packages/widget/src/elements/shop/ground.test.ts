import { afterEach, describe, equal, it, ok, until, untilItStays } from '../../testing/bdd.ts';
import { deepQuery } from '../../testing/deep-query.ts';
import { FakeApi } from '../../testing/fake-api.ts';
import { mountShop, unmountShops } from '../../testing/mount-shop.ts';
import { onTheShelf } from '../../testing/shop-walk.ts';
import { restoreWindow, setWindowWidth } from '../../testing/window-width.ts';

const ROOM_PX = 500;
/** What pages do to an element they do not know, by the rule and whose it is. */
const rules = {
  'a float': 'cagette-shop { float: left }',
  'an inline element': 'cagette-shop { display: inline }',
  'an inline block': 'cagette-shop { display: inline-block }',
  'a table cell': 'cagette-shop { display: table-cell }',
  'in a centred column': '.room { display: flex; flex-direction: column; align-items: center }',
  'in a centred grid': '.room { display: grid; justify-items: center }',
  'a row with others': '.room { display: flex }',
  'out of the flow': '.room { position: relative } cagette-shop { position: absolute }',
};
/** What would be inherited. */
const inherited = `.room, .room * {
  font: italic small-caps 900 9px/3 serif !important; letter-spacing: 4px !important; word-spacing: 9px !important; text-transform: uppercase !important;
  text-align: right !important; text-indent: 3em !important; direction: rtl !important; white-space: nowrap !important; color: hotpink !important;
  text-shadow: 1px 1px red !important; cursor: help !important; list-style: square !important; text-decoration: underline !important;
}`;

let sheet: CSSStyleSheet | null = null;
let room: HTMLElement | null = null;

/** A shop in a room of its own, on a page with these rules. */
async function mountIn(rule: string): Promise<{ readonly ground: HTMLElement; readonly shop: HTMLElement; readonly root: ShadowRoot }> {
  sheet = new CSSStyleSheet();
  sheet.replaceSync(`.room { width: ${ROOM_PX}px } ${rule}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  room = document.createElement('div');
  room.className = 'room';
  document.body.append(room);
  const { shop, root } = await mountShop(new FakeApi());
  room.append(shop);
  await until(() => deepQuery(root, 'cagette-distributions'), 'the distributions');
  const ground = root.firstElementChild;
  if (!(ground instanceof HTMLElement)) throw new Error('no ground');
  return { ground, shop, root };
}

describe('the ground of <cagette-shop>', () => {
  afterEach(async () => {
    unmountShops();
    room?.remove();
    await restoreWindow();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  for (const [name, rule] of Object.entries(rules)) {
    it(`takes the room there is when the page makes the shop ${name}`, async () => {
      const { ground } = await mountIn(rule);
      await until(() => ground.getBoundingClientRect().width === ROOM_PX, `${ROOM_PX} px, not ${ground.getBoundingClientRect().width}`);
    });
  }

  it('ends what a page hands down, also when it shouts', async () => {
    const { ground, shop } = await mountIn(inherited);
    const {
      fontSize,
      fontStyle,
      fontWeight,
      lineHeight,
      letterSpacing,
      textTransform,
      textAlign,
      textIndent,
      direction,
      whiteSpace,
      cursor,
    } = getComputedStyle(ground);
    equal(
      { fontSize, fontStyle, fontWeight, lineHeight, letterSpacing, textTransform, textAlign, textIndent, direction, whiteSpace, cursor },
      {
        fontSize: '16px',
        fontStyle: 'normal',
        fontWeight: '400',
        lineHeight: '24px',
        letterSpacing: 'normal',
        textTransform: 'none',
        textAlign: 'start',
        textIndent: '0px',
        direction: 'ltr',
        whiteSpace: 'normal',
        cursor: 'auto',
      },
    );
    equal(getComputedStyle(shop).textDecorationLine, 'none');
  });

  it('takes the page’s font, scheme and accent, and is gone when the page hides it', async () => {
    const { ground } = await mountIn('.room { font-family: Georgia; color-scheme: dark; accent-color: rgb(1, 2, 3); visibility: hidden }');
    const { fontFamily, colorScheme, accentColor, visibility } = getComputedStyle(ground);
    equal(
      { fontFamily, colorScheme, accentColor, visibility },
      { fontFamily: 'Georgia', colorScheme: 'dark', accentColor: 'rgb(1, 2, 3)', visibility: 'hidden' },
    );
  });

  it('lays a shop out by its window where the page makes it wider', async () => {
    const width = 1200;
    await setWindowWidth(800);
    const { shop, root } = await onTheShelf(undefined, { style: `width: ${width}px` });
    const isBasketBeside = () => deepQuery(root, '.columns')?.hasAttribute('data-wide') === true;
    await untilItStays(() => shop.offsetWidth === width && !isBasketBeside(), 'the shelf alone');
    await setWindowWidth(width);
    await until(isBasketBeside, 'the basket beside it');
  });

  it('fills the place that the page keeps', async () => {
    const { ground, shop } = await mountIn('cagette-shop { display: block; min-height: 1700px }');
    equal(ground.getBoundingClientRect().height, shop.getBoundingClientRect().height);
  });

  it('stays when the page takes the organisation’s attribute off', async () => {
    const { shop, root } = await mountIn('');
    shop.removeAttribute('organisation');
    await new Promise((resolve) => setTimeout(resolve));
    ok(deepQuery(root, 'cagette-distributions'), 'the shop is there');
  });
});
