import { describe, expect, test } from 'vitest';
import { FakeNetwork } from '../testing/fake-network.ts';
import { countryOfPoints } from '../testing/many-points.ts';
import { openMap } from '../testing/open-map.ts';
import { filterChoices } from './filter-choices.ts';

async function choicesOf(network: FakeNetwork) {
  const store = openMap(network);
  await store.start();
  const whole = store.state.value.found!;
  return { store, whole, choices: filterChoices(whole, whole) };
}

describe('the filters of a network', () => {
  test('are those that make a difference where every point is in sight', async () => {
    const { choices } = await choicesOf(new FakeNetwork());
    expect(choices.weekdays).toEqual([3, 4, 5, 6, 7]);
    expect(choices).toMatchObject({ open: true, wheelchair: true });
    expect(choices.kinds).toHaveLength(6);
  });

  test('do not offer what all points have, or none', async () => {
    const network = new FakeNetwork();
    network.points = network.points.slice(0, 3).map((point) => ({ ...point, properties: { ...point.properties, wheelchair: null } }));
    const { choices } = await choicesOf(network);
    expect(choices).toMatchObject({ open: false, wheelchair: false });
  });

  test('offer whatever there may be where more points are than were read', async () => {
    const network = new FakeNetwork();
    network.points = countryOfPoints(100);
    const { choices } = await choicesOf(network);
    expect(choices.weekdays).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(choices).toMatchObject({ open: true, wheelchair: true });
  });

  test('stay as they were while some are set, so that others can be chosen and these taken away', async () => {
    const { store, whole, choices } = await choicesOf(new FakeNetwork());
    await store.filter({ weekdays: [6], wheelchair: true });
    expect(filterChoices(store.state.value.found!, whole)).toEqual(choices);
  });
});
