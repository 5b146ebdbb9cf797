import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from './read-catalogue.ts';
import { demoFile } from './testing/demo-files.ts';
import { faultsOf } from './testing/faults-of.ts';
import { fileOfRows } from './testing/file-of-rows.ts';
import { associationOptions, farmOptions } from './testing/import-options.ts';

const openFoodNetwork = readFileSync(new URL('testing/open-food-network.csv', import.meta.url));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the association’s catalogue', () => {
  const text = new TextDecoder('windows-1252').decode(demoFile('catalogue-association.csv'));
  const utf16 = (content: string, littleEndian: boolean) => {
    const bytes = new DataView(new ArrayBuffer(content.length * 2));
    for (let at = 0; at < content.length; at++) bytes.setUint16(at * 2, content.charCodeAt(at), littleEndian);
    return new Uint8Array(bytes.buffer);
  };
  const cp1252 = (content: string) => {
    const codes = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(new Uint8Array([byte])), byte]));
    return new Uint8Array(Array.from(content, (character) => codes.get(character) ?? 63));
  };
  const encodings: Record<string, (content: string) => Uint8Array> = {
    'utf-8': utf8,
    'utf-8-bom': (content) => utf8(`\ufeff${content}`),
    'utf-16le': (content) => utf16(`\ufeff${content}`, true),
    'utf-16be': (content) => utf16(`\ufeff${content}`, false),
    'utf-16le without a mark': (content) => utf16(content, true),
    'utf-16be without a mark': (content) => utf16(content, false),
    'windows-1252': cp1252,
  };
  const cells = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';').flatMap((cell, at, all) => (cell === '"AOP' ? ['AOP; AB'] : all[at - 1] === '"AOP' ? [] : [cell])));
  const render = (separator: string, decimal: string, end: string) =>
    cells
      .map((row) =>
        row
          .map((cell) => {
            const number = /^\d+,\d+(?: |$)/.test(cell) ? cell.replace(',', decimal) : cell;
            return /[;,\t"]/.test(number) ? `"${number.replaceAll('"', '""')}"` : number;
          })
          .join(separator),
      )
      .join(end);

  for (const [name, encode] of Object.entries(encodings)) {
    for (const [separator, decimal, end] of [
      [';', ',', '\r\n'],
      [',', '.', '\n'],
      [',', ',', '\r\n'],
      ['\t', ',', '\r'],
      ['\t', '.', '\r\n'],
    ] as const) {
      it(`reads the same from ${name}, ${JSON.stringify(separator)} between cells, ${decimal} before decimals, ${JSON.stringify(end)} at line ends`, async () => {
        const expected = await readCatalogue(demoFile('catalogue-association.csv'), associationOptions);
        const file = await readCatalogue(encode(render(separator, decimal, end)), associationOptions);
        expect(faultsOf(file)).toEqual([]);
        expect(file.encoding).toBe(name.replace(' without a mark', ''));
        expect(file.lines).toEqual(expected.lines);
      });
    }
  }

  it('is understood to the gram and the cent', async () => {
    const file = await readCatalogue(demoFile('catalogue-association.csv'), associationOptions);
    const offer = (reference: string) => file.lines.find((line) => line.offer.reference === reference)?.offer;
    expect(file).toMatchObject({ layout: 'cagette', encoding: 'windows-1252', lineCount: 41, faults: [] });
    expect(offer('PB-TOM-01')).toMatchObject({
      sale: 'bulk',
      priceCents: 420,
      step: 500,
      contentUnit: 'g',
      declaredStock: 80_000,
      weighed: false,
    });
    expect(offer('MC-LEN-V')).toMatchObject({ sale: 'bulk', step: 250, declaredStock: 750 });
    expect(offer('BA-TOM-300')).toMatchObject({ sale: 'bulk', weighed: true, step: 300 });
    expect(offer('UP-FIG-1')).toMatchObject({ sale: 'weighedEach', priceCents: 2400, contentQuantity: 450, declaredStock: 55 });
    expect(offer('AG-JUS-75')).toMatchObject({ sale: 'each', contentQuantity: 750, contentUnit: 'ml', depositCents: 30, vatRateBp: 550 });
    expect(file.lines.find((line) => line.offer.reference === 'DC-ROU-75')?.product).toMatchObject({
      alcoholBp: 1350,
      labels: ['AOP', 'AB'],
      allergens: ['sulphites'],
    });
  });
});

describe('the Cagette Pro layout', () => {
  it('adds VAT, keeps offers with the product above, sells decimals loose and sees what is withdrawn', async () => {
    const file = await readCatalogue(demoFile('catalogue-cagette-pro.csv'), farmOptions);
    expect(file).toMatchObject({ layout: 'cagettePro', encoding: 'utf-8-bom', faults: [] });
    expect(
      file.lines.map(({ line, product, offer, withdrawn }) => [
        line,
        product.name,
        product.labels.join(),
        offer.name,
        offer.sale,
        offer.priceCents,
        offer.contentQuantity ?? offer.step,
        withdrawn,
      ]),
    ).toEqual([
      [3, 'Pommes de terre nouvelles', 'AB', 'filet de 2 kg', 'each', 640, 2000, false],
      [4, 'Pommes de terre nouvelles', 'AB', 'filet de 5 kg', 'each', 1450, 5000, false],
      [5, 'Salade batavia', 'AB', 'la pièce', 'each', 140, 1, false],
      [6, 'Tomates coeur de boeuf', 'AB', 'vrac par 100 g', 'bulk', 420, 100, false],
      [7, 'Sauce tomate au basilic', 'AB', '420 g', 'each', 560, 420, false],
      [8, 'Jus de clémentine', '', '75 cl', 'each', 490, 750, false],
      [9, 'Jus de clémentine', '', 'carton de 6', 'each', 2800, 4500, false],
      [10, 'Vin rouge', '', '75 cl', 'each', 1250, 750, false],
      [11, 'Aubergines', 'AB', 'vrac par 100 g', 'bulk', 390, 100, true],
    ]);
  });

  it('says when an offer stands above every product', async () => {
    const file = await readCatalogue(
      utf8('Nom du produit;Unité;qt a virgule;Nom offre;Quantité;Prix H.T;taux de TVA;actif\n;kg;;filet;2;6,07;5,5;1'),
      farmOptions,
    );
    expect(faultsOf(file)).toEqual(['2 Nom du produit [] offer.withoutProduct']);
  });
});

describe('Open Food Network’s product list', () => {
  it('is understood, with a remark where a tax category holds no rate', async () => {
    const file = await readCatalogue(openFoodNetwork, farmOptions);
    expect(file.layout).toBe('openFoodNetwork');
    expect(faultsOf(file)).toEqual(['5 tax_category [] value.missing (warning)']);
    expect(
      file.lines.map(({ product, offer }) => [
        product.name,
        offer.name,
        offer.priceCents,
        offer.contentQuantity,
        offer.contentUnit,
        offer.vatRateBp,
        offer.stockMode,
        offer.declaredStock,
      ]),
    ).toEqual([
      ['Tomatoes', 'Cherry, 500 g', 350, 500, 'g', 550, 'shared', 100],
      ['Tomatoes', '1 kg', 600, 1000, 'g', 550, 'shared', 40],
      ['Apple juice', '75 cl', 420, 750, 'ml', 550, 'unlimited', null],
      ['Radish', 'bunch', 180, 1, 'piece', 550, 'shared', 0],
      ['Eggs', 'lot de 6', 260, 6, 'piece', 550, 'shared', 12],
      ['Wine', '75 cl', 1250, 750, 'ml', 2000, 'shared', 12],
      ['Oats', '907 g', 300, 907, 'g', 550, 'shared', 12],
    ]);
  });
});

describe('faults', () => {
  it('of the faulty spreadsheet are each named with line, column, value and what is expected', async () => {
    const file = await readCatalogue(demoFile('catalogue-with-faults.csv'), farmOptions);
    expect(faultsOf(file)).toEqual([
      '2 Prix TTC [quatre euros] value.notMoney',
      '3 Produit [] value.missing',
      '4 Prix TTC [-1,80] value.negative',
      '5 TVA [7] value.notVatRate',
      '6 Unité [litres] value.unitMismatch',
      '7 Allergènes [blé dur] value.notAllergen',
      '7 Stock [ten] value.notStock',
      '9 Référence [X-7] value.duplicateReference',
      "10 Produit [=CMD|' /C calc'!A0] value.formula (warning)",
      '11 Produit [<img src=x onerror=alert(1)>] value.markup (warning)',
    ]);
    const params = (line: number) => file.faults.find((fault) => fault.line === line)?.params;
    expect(params(5)).toEqual({ expected: '0 · 0,9 · 2,1 · 5,5 · 8,5 · 10 · 13 · 20' });
    expect(params(6)).toEqual({ expected: 'g, kg' });
    expect(params(7)).toMatchObject({ allergen: 'blé dur', suggestion: 'gluten' });
    expect(params(9)).toEqual({ firstLine: 8 });
    expect(file.lines.map((line) => line.line)).toEqual([8, 10, 11]);
  });

  it('of one line are told all at once', async () => {
    const file = await readCatalogue(
      fileOfRows([
        {
          Produit: '',
          Vente: 'troc',
          Contenance: 'beaucoup',
          'Prix TTC': '',
          TVA: 'x',
          Stock: '-3',
          Alcool: 'fort',
          Consigne: 'oui',
          Actif: 'bof',
        },
      ]),
      farmOptions,
    );
    expect(file.faults.map((fault) => fault.code).toSorted()).toEqual(
      [
        'value.missing',
        'value.missing',
        'value.notAlcohol',
        'value.notBoolean',
        'value.notMoney',
        'value.notQuantity',
        'value.notSale',
        'value.notVatRate',
        'value.negative',
      ].toSorted(),
    );
  });

  const single: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['a price by the kilo of a piece', { 'Prix TTC': '4,20 €/kg' }, '2 Prix TTC [4,20 €/kg] value.unitMismatch'],
    [
      'a weighed piece without a weight',
      { Vente: 'pièce pesée', Contenance: '', Unité: '', 'Prix TTC': '24 €/kg' },
      '2 Contenance [] value.missing',
    ],
    [
      'a stock in kilos of weighed pieces',
      { Vente: 'pièce pesée', 'Prix TTC': '24 €/kg', Stock: '80 kg' },
      '2 Stock [80 kg] value.unitMismatch',
    ],
    [
      'a stock in litres of what is sold by the kilo',
      { Vente: 'vrac', 'Prix TTC': '4 €/kg', Stock: '80 l' },
      '2 Stock [80 l] value.unitMismatch',
    ],
    ['half a piece in stock', { Stock: '2,5' }, '2 Stock [2,5] value.notStock'],
    ['a price that may be a thousand', { 'Prix TTC': '1.234' }, '2 Prix TTC [1.234] value.notMoney'],
    ['a formula as a price', { 'Prix TTC': '=1+1' }, '2 Prix TTC [=1+1] value.notMoney'],
    ['an unknown unit', { Unité: 'pouces' }, '2 Unité [pouces] value.notUnit'],
    ['a control character', { Produit: 'Miel\u0007' }, '2 Produit [Miel\u0007] value.controlCharacter'],
    ['a name of a novel’s length', { Conditionnement: 'x'.repeat(201) }, `2 Conditionnement [${'x'.repeat(200)}…] value.tooLong`],
    ['another farm', { Producteur: 'Voisine' }, '2 Producteur [Voisine] value.unknownProducer'],
    [
      'a deposit on what is sold loose',
      { Vente: 'vrac', 'Prix TTC': '4 €/kg', Stock: '', Consigne: '1' },
      '2 Consigne [1] value.unitMismatch',
    ],
  ];
  for (const [what, row, fault] of single) {
    it(`names ${what}`, async () => expect(faultsOf(await readCatalogue(fileOfRows([row]), farmOptions))).toEqual([fault]));
  }

  it('of headers: an unknown one is left aside, missing ones stop the import', async () => {
    expect(faultsOf(await readCatalogue(fileOfRows([{ 'Couleur préférée': 'bleu' }]), farmOptions))).toEqual([
      '1 Couleur préférée [] header.unknown (warning)',
    ]);
    expect(faultsOf(await readCatalogue(utf8('Produit;Description\nMiel;bon'), farmOptions))).toEqual([
      '1 – [] header.missing',
      '1 – [] header.missing',
    ]);
    expect(faultsOf(await readCatalogue(fileOfRows([{}]), associationOptions))).toEqual(['1 – [] header.missing']);
  });

  it('of a file that is none', async () => {
    const pdf = utf8('%PDF-1.7');
    expect(faultsOf(await readCatalogue(new Uint8Array(), farmOptions))).toEqual(['file – [] file.empty']);
    expect(faultsOf(await readCatalogue(pdf, farmOptions))).toEqual(['file – [] file.unreadable']);
    expect(faultsOf(await readCatalogue(utf8('\n\n;;\n'), farmOptions))).toEqual(['1 – [] file.empty']);
    expect(faultsOf(await readCatalogue(utf8('bonjour'), farmOptions))).toEqual(['1 – [] header.missing']);
    expect(faultsOf(await readCatalogue(utf8('Produit;Prix TTC;TVA\nMiel;11,90;5,5\n"Pollen;8;5,5\nx;1;5,5'), farmOptions))).toEqual([
      '3 – [] file.unreadable',
    ]);
  });

  it('are listed up to a thousand, and the rest is counted', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => ({ Produit: `P${index}`, TVA: '7' }));
    const { faults } = await readCatalogue(fileOfRows(rows), farmOptions);
    expect(faults).toHaveLength(1001);
    expect(faults.at(-1)).toMatchObject({ code: 'file.moreFaults', params: { listed: 1000, more: 500 } });
  });

  it('name the line where a record begins, though cells hold line breaks', async () => {
    const file = await readCatalogue(
      utf8('Produit;Description;Prix TTC;TVA\r\nMiel;"deux\r\nlignes";11,90;5,5\r\n\r\nPollen;;x;5,5'),
      farmOptions,
    );
    expect(faultsOf(file)).toEqual(['5 Prix TTC [x] value.notMoney']);
    expect(file.lines[0]?.product.description).toBe('deux\r\nlignes');
  });

  it('are not made of what spreadsheets leave behind', async () => {
    const file = await readCatalogue(
      utf8('Catalogue de printemps;;;;;\n;;;;;\n PRODUIT ;prix ttc;Tva;Stock;;\nMiel 12" ;11,90;5,5;;;\n;;;;;\n"Pollen ""frais""";8;5,5\n'),
      farmOptions,
    );
    expect(faultsOf(file)).toEqual([]);
    expect(file.lines.map((line) => [line.line, line.product.name, line.offer.stockMode])).toEqual([
      [4, 'Miel 12"', 'unlimited'],
      [6, 'Pollen "frais"', 'unlimited'],
    ]);
  });
});
