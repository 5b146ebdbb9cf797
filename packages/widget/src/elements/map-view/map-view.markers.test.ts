import { afterEach, describe, equal, it, ok, until } from '../../testing/bdd.ts';
import { deepActiveElement } from '../../testing/deep-query.ts';
import { bastia, bonifacio, clusterAt, corte, FakeReader, pointAt, shownMap, unmountMaps } from '../../testing/mount-map-view.ts';

const names = (buttons: readonly HTMLElement[]) => buttons.map((button) => button.getAttribute('aria-label'));
const press = (element: Element | null, key: string) =>
  element?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

describe('markers of the map', () => {
  afterEach(unmountMaps);

  it('are buttons with names, from north to south', async () => {
    const { markers } = await shownMap();
    equal(names(markers()), [
      'Marché de Bastia, samedi 28, commandes ouvertes',
      'Gare de Corte, samedi 28, commandes à venir',
      'Citadelle, prochaine distribution pas encore annoncée',
    ]);
    ok(
      markers().every((button) => button.matches('button[type=button]') && button.tabIndex === 0),
      'pressed and reached by the tabulator',
    );
  });

  it('are as large as a thumb, and differ by their drawing, not by colour alone', async () => {
    const { markers } = await shownMap();
    ok(
      markers().every((button) => button.offsetWidth >= 44 && button.offsetHeight >= 44),
      'at least 44 px',
    );
    equal(new Set(markers().map((button) => button.querySelector('.sign')?.outerHTML)).size, 3);
  });

  it('choose their point, which is then drawn as chosen and on top', async () => {
    const { marker, told, view } = await shownMap();
    marker('Marché de Bastia')?.click();
    await view.updateComplete;
    equal(told, [['point', 'ppt_bastia']]);
    const chosen = marker('Marché de Bastia');
    equal([chosen?.getAttribute('aria-pressed'), chosen?.classList.contains('chosen')], ['true', true]);
    const depth = (button: HTMLElement | null) => (button ? Number(getComputedStyle(button).zIndex) || 0 : 0);
    ok(depth(chosen) > depth(marker('Gare de Corte')), 'on top of the others');
  });

  it('show the chosen point also where it is in a cluster, and where it is in no answer', async () => {
    const reader = new FakeReader([clusterAt([9.3, 42.5], [9.1, 42.3, 9.46, 42.7]), bonifacio]);
    const { marker, view, markers } = await shownMap(reader, { chosen: bastia });
    await until(() => markers().length === 3, 'cluster, Bonifacio and the chosen one');
    ok(marker('Marché de Bastia')?.classList.contains('chosen'), 'chosen');
    view.chosen = null;
    await until(() => markers().length === 2, 'without it');
  });

  it('stay the very same from view to view, with the focus', async () => {
    const { marker, reader, view, markers } = await shownMap();
    const button = marker('Gare de Corte');
    button?.focus();
    reader.features = [pointAt('ppt_calvi', [8.757, 42.567]), corte, bastia];
    view.reader = Object.assign(Object.create(reader), {});
    await until(() => marker('ppt_calvi'), 'the new point');
    ok(marker('Gare de Corte') === button, 'the same button');
    ok(deepActiveElement() === button, 'with the focus');
    equal(
      names(markers()).map((name) => name?.split(',')[0]),
      ['Marché de Bastia', 'ppt_calvi', 'Gare de Corte'],
    );
  });

  it('hand the focus to the nearest when the one that has it goes', async () => {
    const { marker, reader, view } = await shownMap();
    marker('Gare de Corte')?.focus();
    reader.features = [bonifacio, pointAt('ppt_venaco', [9.17, 42.23])];
    view.reader = Object.assign(Object.create(reader), {});
    await until(() => marker('ppt_venaco'), 'the new point');
    ok(deepActiveElement() === marker('ppt_venaco'), 'the neighbour has it');
  });

  it('are walked by the arrows in the direction they lie, and left for the map by Escape', async () => {
    const { marker, root } = await shownMap();
    marker('Marché de Bastia')?.focus();
    press(deepActiveElement(), 'ArrowDown');
    ok(deepActiveElement() === marker('Gare de Corte'), 'Corte is next to the south');
    press(deepActiveElement(), 'ArrowDown');
    ok(deepActiveElement() === marker('Citadelle'), 'then Bonifacio');
    press(deepActiveElement(), 'ArrowUp');
    press(deepActiveElement(), 'ArrowUp');
    ok(deepActiveElement() === marker('Marché de Bastia'), 'and back');
    press(deepActiveElement(), 'Escape');
    ok(deepActiveElement() === root.querySelector('.map'), 'the map has the focus');
  });

  it('stand for several at the same coordinates, and open a list of them', async () => {
    const twin = pointAt('ppt_twin', [9.451, 42.697], { name: 'Halle de Bastia', opensIn: null });
    const { marker, markers, root, told, view } = await shownMap(new FakeReader([bastia, twin, corte]));
    equal(markers().length, 2);
    const stack = await until(() => marker('2 points de retrait au même endroit'), 'one marker of both');
    ok(stack.getAttribute('aria-label')?.includes('Halle de Bastia'), 'it names them');
    stack.click();
    const links = await until(() => {
      const found = [...root.querySelectorAll<HTMLButtonElement>('.card .link')];
      return found.length === 2 && found;
    }, 'a list of both');
    await until(() => deepActiveElement() === links[0], 'the focus in the list');
    links[1]?.click();
    await until(() => view.chosen?.id === 'ppt_twin', 'the second chosen');
    equal(told.at(-1), ['point', 'ppt_twin']);
    ok(root.querySelector('.card')?.textContent.includes('Halle de Bastia'), 'its card');
    ok(deepActiveElement() === root.querySelector('.map'), 'the focus on the map');
  });

  it('that are clusters say how many they are, and are opened to where they fall apart', async () => {
    const reader = new FakeReader([clusterAt([9.3, 42.5], [9.1, 42.3, 9.46, 42.7], 12, 10)]);
    const { marker, told } = await shownMap(reader);
    const before = reader.asked.at(-1)?.zoom ?? 0;
    (await until(() => marker('12 points de retrait, dont 1 où commander'), 'its name')).click();
    await until(() => (reader.asked.at(-1)?.zoom ?? 0) > before, 'a closer view');
    await until(() => told.length > 0, 'the list hears of it');
    equal(told[0]?.[0], 'area');
  });

  it('that are a cluster at the very same place open a list, since no zoom parts them', async () => {
    const reader = new FakeReader([clusterAt([9.451, 42.697], [9.451, 42.697, 9.451, 42.697], 2, 20)]);
    const { marker, root } = await shownMap(reader);
    const twin = pointAt('ppt_twin', [9.451, 42.697], { name: 'Halle de Bastia' });
    reader.features = [bastia, twin];
    marker('2 points de retrait')?.click();
    await until(() => root.querySelectorAll('.card .link').length === 2, 'a list of both');
    equal(reader.asked.length, 1);
  });
});
