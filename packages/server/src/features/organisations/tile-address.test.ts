import { describe, expect, test } from 'vitest';
import { isTileAddress, tileOrigin } from './tile-address.ts';

describe('the address of map tiles', () => {
  test.each([
    ['https://data.geopf.fr/wmts?LAYER=PLAN&TILEMATRIX={z}&TILECOL={x}&TILEROW={y}', 'https://data.geopf.fr'],
    ['https://{s}.tile.openstreetmap.fr/osmfr/{z}/{x}/{y}.png', 'https://*.tile.openstreetmap.fr'],
    ['https://tiles.example/{s}/{z}/{x}/{y}.png', 'https://tiles.example'],
    ['https://tiles.example:8443/{z}/{x}/{y}{r}.webp', 'https://tiles.example:8443'],
  ])('%s comes from %s', (address, origin) => {
    expect(isTileAddress(address)).toBe(true);
    expect(tileOrigin(address)).toBe(origin);
  });

  test.each([
    ['over plain HTTP', 'http://tiles.example/{z}/{x}/{y}.png'],
    ['without a place to fill in', 'https://tiles.example/{z}/{x}.png'],
    ['of no host', '/{z}/{x}/{y}.png'],
    ['of a script', 'javascript:{z}{x}{y}'],
    ['with a name and a password', 'https://me:secret@tiles.example/{z}/{x}/{y}.png'],
    ['with a password alone', 'https://:secret@tiles.example/{z}/{x}/{y}.png'],
    ['whose letter is a part of a name, which no policy can say', 'https://tiles-{s}.example/{z}/{x}/{y}.png'],
    ['whose letter is the second part of the host', 'https://tiles.{s}.example/{z}/{x}/{y}.png'],
    ['with a quotation mark', "https://tiles.example/'{z}/{x}/{y}.png"],
    ['that is empty', ''],
    ['whose server is to be filled in whole', 'https://{host}/{z}/{x}/{y}.png'],
  ])('%s is none', (_what, address) => {
    expect(isTileAddress(address)).toBe(false);
  });
});
