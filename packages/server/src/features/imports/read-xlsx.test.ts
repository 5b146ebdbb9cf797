import { deflateRawSync } from 'node:zlib';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from './read-catalogue.ts';
import { faultsOf } from './testing/faults-of.ts';
import { farmOptions } from './testing/import-options.ts';

describe('a workbook', () => {
  it('is read like a spreadsheet of text: numbers as numbers, percentages as shown', async () => {
    const header = ['Produit', 'Vente', 'Conditionnement', 'Contenance', 'Unité', 'Prix TTC', 'TVA', 'Stock', 'Référence', 'Actif'];
    const rows = [
      ['Miel', 'pièce', 'pot', 500, 'g', 11.9, 0.055, 8, 42, true],
      ['Lentilles', 'vrac', 'par 250 g', 250, 'g', '6,20 €/kg', 5.5, '0,75 kg', 'MC-LEN', true],
      ['Vin', 'pièce', 'bouteille', 0.75, 'l', 12.5, 20, 100, 'VIN', false],
    ];
    const workbook = await writeXlsxFile([header, ...rows].map((row) => row.map((value) => ({ value }))) as never, {}).toBuffer();
    const file = await readCatalogue(workbook, farmOptions);
    expect(faultsOf(file)).toEqual([]);
    expect(file.encoding).toBe('xlsx');
    expect(
      file.lines.map(({ line, offer, withdrawn }) => [
        line,
        offer.reference,
        offer.priceCents,
        offer.vatRateBp,
        offer.contentQuantity,
        offer.declaredStock,
        withdrawn,
      ]),
    ).toEqual([
      [2, '42', 1190, 550, 500, 8, false],
      [3, 'MC-LEN', 620, 550, null, 750, false],
      [4, 'VIN', 1250, 2000, 750, 100, true],
    ]);
  });

  it('that is broken, or another kind of zip, is said to be unreadable', async () => {
    const workbook = await writeXlsxFile([[{ value: 'Produit' }]] as never, {}).toBuffer();
    const cut = workbook.subarray(0, workbook.length / 2);
    expect(faultsOf(await readCatalogue(cut, farmOptions))).toEqual(['file – [] file.unreadable']);
    expect(faultsOf(await readCatalogue(zipOf('a.txt', Buffer.from('hello')), farmOptions))).toEqual(['file – [] file.unreadable']);
  });

  it('that unpacks to gigabytes is refused before it does, whatever size it claims', async () => {
    const bomb = zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(200 * 1024 * 1024), 1000);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(faultsOf(await readCatalogue(bomb, farmOptions))).toEqual(['file – [] file.tooLarge']);
  });
});

/** A zip of one file, with the unpacked size that it claims. */
function zipOf(name: string, content: Buffer, claimedSize = content.length): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimedSize, 22);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const entry = Buffer.alloc(46 + name.length);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimedSize, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, entry, end]);
}
