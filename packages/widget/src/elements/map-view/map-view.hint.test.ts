import { afterEach, describe, equal, it, until } from '../../testing/bdd.ts';
import { shownMap, unmountMaps } from '../../testing/mount-map-view.ts';

describe('what a map says of its gestures', () => {
  afterEach(unmountMaps);

  it('is gone when the map comes to another place of its page meanwhile', async () => {
    const { root, view } = await shownMap();
    const hint = () => root.querySelector('.hint:not([hidden])');
    const wheel = new WheelEvent('wheel', { deltaY: -300, bubbles: true, composed: true, cancelable: true });
    root.querySelector('.map')?.dispatchEvent(wheel);
    await until(hint, 'a hint');
    view.parentNode?.append(view);
    await view.updateComplete;
    equal(hint(), null);
  });
});
