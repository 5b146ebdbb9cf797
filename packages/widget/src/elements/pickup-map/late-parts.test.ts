import { describe, equal, it } from '../../testing/bdd.ts';
import { LateParts } from './late-parts.ts';

describe('a part of the map that comes late', () => {
  it('is asked for once, however often its host is drawn meanwhile', async () => {
    let times = 0;
    const host = {
      addController() {},
      removeController() {},
      requestUpdate: () => void (times += 1),
      updateComplete: Promise.resolve(true),
    };
    const parts = new LateParts(host, () => {});
    equal(parts.has('filters'), false);
    await Promise.all([parts.load('filters'), parts.load('filters'), parts.load('filters')]);
    equal([parts.has('filters'), times], [true, 1]);
  });
});
