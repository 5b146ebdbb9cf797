import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { called, deepActiveElement } from '../../testing/deep-query.ts';
import { bastia, corte, type MountedMap, shownMap, unmountMaps } from '../../testing/mount-map-view.ts';

const surface = ({ root }: MountedMap) => root.querySelector<HTMLElement>('.map') ?? document.body;
const hint = ({ root }: MountedMap) => root.querySelector<HTMLElement>('.hint:not([hidden])')?.textContent ?? '';

function turnWheel(map: MountedMap, more: WheelEventInit = {}): boolean {
  const { left, top } = surface(map).getBoundingClientRect();
  const event = new WheelEvent('wheel', {
    deltaY: -300,
    clientX: left + 200,
    clientY: top + 200,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  surface(map).dispatchEvent(event);
  return event.defaultPrevented;
}

/** A touch as Leaflet reads it; not every engine lets a page make a real one. */
function touch(map: MountedMap, type: string, ...points: readonly (readonly [number, number])[]): boolean {
  const { left, top } = surface(map).getBoundingClientRect();
  const touches = points.map(([x, y]) => ({ clientX: left + x, clientY: top + y, target: surface(map) }));
  const event = Object.assign(new Event(type, { bubbles: true, composed: true, cancelable: true }), { touches, changedTouches: touches });
  (type === 'touchstart' ? surface(map) : document).dispatchEvent(event);
  return event.defaultPrevented;
}

function slide(map: MountedMap): void {
  const touches = [{ clientX: 0, clientY: 0 }];
  surface(map).dispatchEvent(Object.assign(new Event('touchmove', { bubbles: true, composed: true, cancelable: true }), { touches }));
}

function press(map: MountedMap, key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  surface(map).dispatchEvent(event);
  return event.defaultPrevented;
}

/** A browser of a machine without a touch screen may know of no touch at all, and leaves the test out; Chromium knows of it everywhere. */
const whereTouched = 'TouchEvent' in window || navigator.userAgent.includes('Chrome/') ? it : it.skip;

const zoomOf = ({ reader }: MountedMap) => reader.asked.at(-1)?.zoom ?? 0;

describe('gestures on the map', () => {
  afterEach(unmountMaps);

  it('leave the wheel to the page, and say how to zoom', async () => {
    const map = await shownMap();
    equal(turnWheel(map), false);
    await until(() => /et la molette pour rapprocher la carte/.test(hint(map)), 'a hint');
    await until(() => hint(map) === '', 'that goes by itself');
    equal(map.reader.asked.length, 1);
  });

  for (const [how, before, more] of [
    ['with the control key', () => {}, { ctrlKey: true }],
    ['after a press on it', (map: MountedMap) => void surface(map).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })), {}],
    ['while it has the focus', (map: MountedMap) => surface(map).focus(), {}],
  ] as const) {
    it(`give the wheel to the map ${how}`, async () => {
      const map = await shownMap();
      const zoom = zoomOf(map);
      before(map);
      equal(turnWheel(map, more), true);
      await until(() => zoomOf(map) > zoom, 'a closer view');
      await until(() => map.told.some(([type]) => type === 'area'), 'the list follows');
      equal(hint(map), '');
    });
  }

  it('give the wheel back when the mouse leaves', async () => {
    const map = await shownMap();
    surface(map).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    map.root.querySelector('.frame')?.dispatchEvent(new PointerEvent('pointerleave'));
    equal(turnWheel(map), false);
  });

  it('leave one finger to the page, and say that two move the map', async () => {
    const map = await shownMap();
    equal(touch(map, 'touchstart', [200, 200]), false);
    map.view.chosen = bastia;
    await until(() => map.root.querySelector('.card'), 'a card');
    slide(map);
    await map.view.updateComplete;
    equal(hint(map), '', 'nothing over a card');
    called(map.root, /^Fermer/)?.click();
    await until(() => !map.root.querySelector('.card'), 'no card');
    slide(map);
    await until(() => hint(map).includes('Deux doigts'), 'a hint');
    equal(getComputedStyle(surface(map)).touchAction, 'pan-x pan-y');
    map.view.chosen = corte;
    await until(() => map.root.querySelector('.card'), 'another card');
    equal(hint(map), '', 'which takes its place');
    called(map.root, /^Fermer/)?.click();
    await until(() => !map.root.querySelector('.card'), 'no card');
    await until(() => hint(map) === '', 'and it goes by itself');
    const other = await shownMap();
    slide(other);
    await other.view.updateComplete;
    equal(hint(other), '', 'said once on a page');
  });

  whereTouched('take two fingers for the map: apart they zoom', async () => {
    const map = await shownMap();
    const zoom = zoomOf(map);
    touch(map, 'touchstart', [250, 200], [350, 200]);
    equal(touch(map, 'touchmove', [150, 200], [450, 200]), true);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    touch(map, 'touchend');
    await until(() => zoomOf(map) > zoom, 'a closer view');
    await until(() => map.told.some(([type]) => type === 'area'), 'the list follows');
  });

  it('move the map by arrows and zoom it by plus and minus while it has the focus, and leave the tabulator alone', async () => {
    const map = await shownMap();
    surface(map).focus();
    ok(deepActiveElement() === surface(map), 'it takes the focus');
    const [west = 0] = map.reader.asked[0]?.bbox ?? [];
    equal(press(map, 'ArrowRight'), true);
    await until(() => (map.reader.asked.at(-1)?.bbox[0] ?? 0) > west, 'further east');
    const zoom = zoomOf(map);
    equal(press(map, '+'), true);
    await until(() => zoomOf(map) === zoom + 1, 'closer');
    equal(press(map, '-'), true);
    await until(() => zoomOf(map) === zoom, 'and back');
    equal([press(map, 'Tab'), press(map, 'a')], [false, false]);
    await until(() => map.told.filter(([type]) => type === 'area').length >= 3, 'the list follows each');
  });

  it('let somebody pass the whole map by one press', async () => {
    const map = await shownMap();
    map.root.querySelector<HTMLElement>('.skip')?.click();
    ok(deepActiveElement() === map.root.querySelector('.end'), 'behind it');
  });

  it('move a little only for a press that slipped, and do not choose by a drag', async () => {
    const map = await shownMap();
    const marker = map.marker('Gare de Corte');
    const at = (type: string, x: number) =>
      marker?.dispatchEvent(new PointerEvent(type, { clientX: x, clientY: 100, detail: 1, bubbles: true, composed: true }));
    at('pointerdown', 100);
    at('click', 140);
    equal(map.told, []);
    at('pointerdown', 100);
    at('click', 102);
    equal(map.told, [['point', 'ppt_corte']]);
  });
});
