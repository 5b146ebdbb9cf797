import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawOutlineTile, type OutlineDrawing } from '../../packages/widget/src/elements/map-view/outline-drawing.ts';
import { coveringTile, outlineZoom } from '../../packages/widget/src/elements/map-view/outline-files.ts';
import { outlineVersion } from '../../packages/widget/src/elements/map-view/outline-index.ts';
import type { OutlineTile } from '../../packages/widget/src/elements/map-view/outline-tile.ts';
import { mapScale } from '../../packages/widget/src/elements/map-view/map-scale.ts';
import { townLabels } from '../../packages/widget/src/elements/map-view/town-labels.ts';
import { root } from '../root.ts';

const folder = join(root, 'packages/widget/assets/outline', outlineVersion);

describe('the outline as it is committed', () => {
  it('has a file for every tile that a map may ask for, wherever one looks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 18 }), fc.nat(), fc.nat(), (zoom, a, b) => {
        const z = outlineZoom(zoom);
        const tile = coveringTile({ z, x: a % 2 ** z, y: b % 2 ** z });
        expect(tile).not.toBeNull();
        expect(existsSync(join(folder, `${tile?.z}-${tile?.x}-${tile?.y}.json`))).toBe(true);
      }),
    );
  });

  it('is the only one there', () => {
    expect(readdirSync(join(folder, '..'))).toEqual([outlineVersion]);
  });

  it('draws Corsica with its towns from one small file', () => {
    const text = readFileSync(join(folder, '6-33-23.json'), 'utf8');
    const tile = JSON.parse(text) as OutlineTile;
    const drawing: OutlineDrawing = { land: '', coast: '', countries: '', departments: '', towns: [] };
    drawOutlineTile(drawing, tile, { left: 0, top: 0, side: 1024 }, [0, 0, 1024, 1024]);
    expect(drawing.land).toMatch(/^M[-\d.]+ [-\d.]+L/);
    expect(drawing.departments).not.toBe('');
    expect(drawing.towns.map(({ name }) => name)).toEqual(expect.arrayContaining(['Bastia', 'Ajaccio', 'Corte', 'Sartène', 'Calvi']));
    expect(text.length).toBeLessThan(12_000);
  });
});

describe('names of towns', () => {
  const town = fc.record({
    name: fc.string({ minLength: 3, maxLength: 14 }),
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 400 }),
    rank: fc.integer({ min: 0, max: 6 }),
  });

  it('never stand on one another, nor on a marker, the larger town first', () => {
    fc.assert(
      fc.property(fc.array(town, { maxLength: 40 }), fc.array(town, { maxLength: 10 }), (towns, markers) => {
        const boxes = markers.map(({ x, y }, index) => ({ x, y, half: 22 + index, high: 22 + index }));
        const shown = townLabels(towns, 12, boxes);
        for (const [index, one] of shown.entries()) {
          for (const other of shown.slice(index + 1)) expect(Math.abs(one.x - other.x) > 20 || Math.abs(one.y - other.y) >= 15).toBe(true);
          for (const { x, y, half, high } of boxes)
            expect(Math.abs(one.x - x) >= half + one.name.length * 3.2 || Math.abs(one.y - y) >= high + 7.5).toBe(true);
        }
        expect(shown.map(({ rank }) => rank)).toEqual(shown.map(({ rank }) => rank).toSorted((a, b) => a - b));
      }),
    );
  });

  it('stand beside the marker at their town, near by, and nowhere where that would be another place', () => {
    const corte = { name: 'Corte', x: 100, y: 100, rank: 2 };
    const marker = { x: 95, y: 90, half: 26, high: 26 };
    const [beside] = townLabels([corte], 9, [marker]);
    expect([beside?.x, (beside?.y ?? 0) > 116]).toEqual([100, true]);
    expect(townLabels([corte], 9, [{ ...marker, half: 90, high: 90 }])).toEqual([]);
    expect(townLabels([{ ...corte, rank: 0 }], 3, [marker])).toEqual([]);
  });

  it('are fewer from far away', () => {
    const towns = [0, 1, 2, 3, 4, 5, 6].map((rank) => ({ name: `Rang ${rank}`, x: rank * 200, y: 0, rank }));
    expect([2, 5, 7, 9, 12].map((zoom) => townLabels(towns, zoom, []).length)).toEqual([1, 2, 4, 6, 7]);
  });
});

it('a scale is a round length of at most 96 pixels', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.3, max: 20_000, noNaN: true }), (metres) => {
      const { width, text } = mapScale(metres, 'fr');
      expect(width > 30 && width <= 96.0001).toBe(true);
      expect(text.replaceAll(/[^\d]/g, '')).toMatch(/^[125]0*$/);
    }),
  );
});
