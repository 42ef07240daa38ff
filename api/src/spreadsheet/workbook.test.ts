import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from './package.ts';
import { shown } from './shown.ts';
import { openTable } from './table.ts';
import { inlineRows, type Part, workbookParts, zip } from './testing.ts';
import { openWorkbook } from './workbook.ts';
import { textWorkbook, xmlText } from './writing.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'));
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
async function written(data: Uint8Array): Promise<string> {
  count += 1;
  const file = join(folder, `${count}.xlsx`);
  await writeFile(file, data);
  return file;
}

/** The texts of the first sheet, row by row. */
async function textsOf(data: Uint8Array): Promise<string[][]> {
  const table = await openTable(await written(data));
  try {
    const rows: string[][] = [];
    for await (const { cells } of table.sheets[0]?.rows() ?? [])
      rows.push([...cells.values()].map((cell) => ('error' in cell ? `!${cell.error} ${cell.text}` : cell.text)));
    return rows;
  } finally {
    table.close();
  }
}

const cell = (xml: string, more: Parameters<typeof workbookParts>[1] = {}) =>
  textsOf(zip(workbookParts([{ name: '一', rows: `<row>${xml}</row>` }], more))).then(([row]) => row);

describe('a workbook', () => {
  const strings = '<si><t>第74家养老机构</t></si><si><t xml:space="preserve"> 两侧 </t></si>';
  const shared = [{ name: '目录', rows: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>' }];
  const parts = workbookParts(shared, { strings });

  test('says the same in whatever order its parts stand', async () => {
    for (const order of [parts, parts.toReversed(), parts.toSorted((a, b) => b.data.length - a.data.length)])
      expect(await textsOf(zip(order))).toEqual([['第74家养老机构', ' 两侧 ']]);
  });

  test('may have names in other case, with backslashes, prefixes and targets from the root', async () => {
    const renamed = parts.map(
      ({ name, data }): Part => ({
        name: name.replace('sharedStrings', 'SharedStrings').replaceAll('/', '\\'),
        data: String(data).replace('worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'),
      }),
    );
    expect(await textsOf(zip(renamed))).toEqual([['第74家养老机构', ' 两侧 ']]);
    const prefixed = workbookParts([{ name: 'x', rows: '' }]).map(
      (part): Part =>
        part.name.endsWith('sheet1.xml')
          ? { ...part, data: '<x:worksheet xmlns:x="x"><x:row><x:c t="str"><x:v>甲</x:v></x:c></x:row></x:worksheet>' }
          : part,
    );
    expect(await textsOf(zip(prefixed))).toEqual([['甲']]);
  });

  test('keeps its text: a part cut at any byte, rich runs, hints of pronunciation, escapes, rare characters', async () => {
    // Longer than any chunk, so that chunks end within characters
    const long = '目录养老机构登记'.repeat(12_000);
    expect(await cell(`<c t="inlineStr"><is><t>${long}</t></is></c>`)).toEqual([long]);
    expect(await cell('<c t="inlineStr"><is><r><t>东</t></r><r><t>京</t></r><rPh><t>とう</t></rPh></is></c>')).toEqual([
      '东京',
    ]);
    expect(await cell('<c t="str"><v>甲_x000D_乙_x005F_x000D_</v></c>')).toEqual(['甲\n乙_x000D_']);
    expect(await cell('<c t="str"><v>&#x20BB7;<![CDATA[<㐂>]]></v></c>')).toEqual(['𠮷<㐂>']);
  });

  test('in UTF-16 is read as well', async () => {
    const wide = workbookParts([{ name: '一', rows: '' }]).map(
      (part): Part =>
        part.name.endsWith('sheet1.xml')
          ? {
              ...part,
              data: Buffer.from('\uFEFF<worksheet><row><c t="str"><v>甲</v></c></row></worksheet>', 'utf16le'),
            }
          : part,
    );
    expect(await textsOf(zip(wide))).toEqual([['甲']]);
  });

  test('names its sheets in their order, which are hidden, and what is merged', async () => {
    const rows = inlineRows([['甲']]);
    const after = '<mergeCells><mergeCell ref="B2:D4"/></mergeCells>';
    const sheets = [
      { name: '乙', rows, after },
      { name: '甲', rows, state: 'veryHidden' },
    ];
    const book = await openWorkbook(await written(zip(workbookParts(sheets))));
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['乙', false],
      ['甲', true],
    ]);
    const [first] = book.sheets;
    expect(first && (await book.merges(first))).toEqual([{ top: 2, bottom: 4, left: 2, right: 4 }]);
    book.close();
  });

  test('waits for whoever reads it', async () => {
    const rows = inlineRows(Array.from({ length: 30_000 }, (_, at) => [`第${at}行的文字`, '内容']));
    const table = await openTable(await written(zip(workbookParts([{ name: '一', rows }]))));
    let read = 0;
    for await (const { cells } of table.sheets[0]?.rows() ?? []) {
      read += 1;
      if (read === 1) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(cells.size).toBe(2);
    }
    expect(read).toBe(30_000);
    table.close();
  });
});

describe('a workbook is refused', () => {
  const good = () => workbookParts([{ name: '一', rows: inlineRows([['甲']]) }]);
  const refused = async (data: Uint8Array) => {
    await expect(textsOf(data)).rejects.toMatchObject({ code: expect.any(String) });
    return textsOf(data).then(
      () => '',
      (error) => error.code,
    );
  };

  test('when it unpacks to far more than a catalog is, before it is unpacked', async () => {
    const bomb = { name: 'xl/sharedStrings.xml', data: Buffer.alloc(limits.ratio * 120_000, 32) };
    expect(await refused(zip([...good(), bomb]))).toBe('too_large');
    const lying = { name: 'xl/media/x', data: 'x', lies: { size: 0xffff_fff0 } };
    expect(await refused(zip([...good(), lying]))).toBe('too_large');
  });

  test('when it says smaller sizes than are so', async () => {
    const lying = good().map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, lies: { size: 10 } } : part));
    expect(await refused(zip(lying))).toBe('damaged');
  });

  test('when a bit of it has flipped', async () => {
    const data = zip(workbookParts([{ name: '一', rows: inlineRows([['甲乙丙丁'.repeat(50)]]) }]));
    const packed = data.indexOf('xl/worksheets/sheet1.xml') + 60;
    data[packed] = (data[packed] ?? 0) ^ 1;
    expect(await refused(data)).toBe('damaged');
  });

  test('when its XML has entities of its own, broken characters, or no end', async () => {
    const withSheet = (data: string | Uint8Array) =>
      zip(good().map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, data } : part)));
    expect(await refused(withSheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'))).toBe('damaged');
    expect(await refused(withSheet(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0xe4])))).toBe('damaged');
    expect(await refused(withSheet('<worksheet><row>'))).toBe('damaged');
  });

  test('when it is too wide, or points to a text that is not there', async () => {
    const rows = '<row r="1"><c r="XFD1" t="str"><v>甲</v></c></row>';
    expect(await refused(zip(workbookParts([{ name: '一', rows }])))).toBe('too_wide');
    const lost = '<row><c t="s"><v>7</v></c></row>';
    expect(await refused(zip(workbookParts([{ name: '一', rows: lost }], { strings: '<si><t>甲</t></si>' })))).toBe(
      'damaged',
    );
  });

  test('by its kind, which its name does not tell', async () => {
    const withPart = (kind: string) => {
      const further = `<Relationship Id="m" Type="http://schemas.microsoft.com/${kind}" Target="further.bin"/>`;
      return zip(workbookParts([{ name: '一', rows: '' }], { further }));
    };
    const kinds: [Uint8Array, string][] = [
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'legacy_xls'],
      [Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
      [
        zip([
          { name: 'content.xml', data: '' },
          { name: 'META-INF/manifest.xml', data: '' },
        ]),
        'open_document',
      ],
      [zip([{ name: 'xl/workbook.bin', data: '' }]), 'binary_workbook'],
      [zip([{ name: 'a.txt', data: 'x', lies: { encrypted: true } }]), 'encrypted'],
      [zip([{ name: 'a.txt', data: 'x' }]), 'no_workbook'],
      [withPart('office/2006/relationships/vbaProject'), 'macros'],
      [withPart('office/2006/relationships/xlMacrosheet'), 'macros'],
      [Buffer.from('<html><table><tr><td>甲'), 'web_page'],
      [Buffer.from('PK\x03\x04 and no more'), 'damaged'],
      [Buffer.alloc(0), 'empty'],
    ];
    for (const [data, code] of kinds) expect(await refused(data)).toBe(code);
    await expect(openTable(join(folder, 'none.xlsx'))).rejects.toMatchObject({ code: 'no_such_file' });
  });
});

describe('a cell is as people see it', () => {
  const styles = (...codes: string[]) =>
    `<numFmts>${codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join('')}</numFmts>` +
    `<cellXfs><xf/>${codes.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}<xf numFmtId="14"/><xf numFmtId="57"/></cellXfs>`;

  test.each([
    ['yyyy-mm-dd', '46082', '2026-03-01'],
    ['yyyy/m/d h:mm', '46082.5', '2026-03-01 12:00'],
    ['yyyy&quot;年&quot;m&quot;月&quot;', '46082', '2026年3月'],
    ['0.0%', '0.125', '12.5%'],
    ['¥#,##0.00', '1234.5', '¥1,234.50'],
    ['000000', '42', '000042'],
    ['#,##0', '1234567', '1,234,567'],
  ])('%s', async (code, value, text) => {
    expect(await cell(`<c s="1"><v>${value}</v></c>`, { styles: styles(code) })).toEqual([text]);
  });

  test('by the built-in formats, which stand in no file', async () => {
    const xml = '<c s="2"><v>46082</v></c><c s="3"><v>46082</v></c>';
    expect(await cell(xml, { styles: styles('0') })).toEqual(['2026-03-01', '2026年3月']);
  });

  test.each([
    [18, '0.354166666666667', '8:30 AM'],
    [34, '0.354166666666667', '上午8时30分'],
    [5, '-1234.4', '-¥1,234'],
    [7, '1234.5', '¥1,234.50'],
    [16, '46082', '3月1日'],
    [17, '46082', '2026年3月'],
    [47, '0.0211805555555556', '30:30.0'],
    [20, '0.354166666666667', '8:30'],
    [21, '0.354513888888889', '8:30:30'],
    [45, '0.0211805555555556', '30:30'],
    [15, '46082', '2026-03-01'],
    [30, '46082', '2026-03-01'],
    [22, '46082.354166666664', '2026-03-01 08:30'],
    [11, '12345', '1.23E+04'],
    [37, '-1234', '-1,234'],
    [44, '1234.5', '¥1,234.50'],
    [49, '007', '7'],
  ])('by the built-in format %i', (format, text, as) => {
    expect(shown({ type: 'n', text, format, formula: false }, { date1904: false })).toEqual({ text: as });
  });

  test('with the seconds and the time that a cell shows', () => {
    const moment = (format: string) =>
      shown({ type: 'n', text: '46082.354513888889', format, formula: false }, { date1904: false });
    expect(moment('yyyy-mm-dd hh:mm:ss')).toEqual({ text: '2026-03-01 08:30:30' });
    expect(moment('yyyy-mm-dd hh:mm')).toEqual({ text: '2026-03-01 08:30' });
    const stored = (text: string) => shown({ type: 'd', text, format: 'General', formula: false }, { date1904: false });
    expect(stored('2026-03-01')).toEqual({ text: '2026-03-01' });
    expect(stored('2026-03-01T00:00:00')).toEqual({ text: '2026-03-01' });
    expect(stored('2026-03-01T08:30:00.000')).toEqual({ text: '2026-03-01 08:30' });
    expect(stored('2026-03-01T08:30:15Z')).toEqual({ text: '2026-03-01 08:30:15' });
    expect(stored('2026-03-01T00:00:30')).toEqual({ text: '2026-03-01 00:00:30' });
    expect(stored('T08:30:00')).toEqual({ text: '08:30' });
  });

  test('with numbers as long as Excel keeps them, and none that has lost its end', async () => {
    expect(await cell('<c><v>0.1</v></c><c><v>123456789012345</v></c>')).toEqual(['0.1', '123456789012345']);
    expect(await cell('<c><v>3.1010119900307E+17</v></c>')).toEqual(['!too_many_digits 3.1010119900307E+17']);
  });

  test('with 是 and 否, and with what a formula came to, or that it came to nothing', async () => {
    expect(await cell('<c t="b"><v>1</v></c><c t="b"><v>0</v></c>')).toEqual(['是', '否']);
    expect(await cell('<c t="str"><f>A1</f><v>甲</v></c>')).toEqual(['甲']);
    expect(await cell('<c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>A1</f></c>')).toEqual([
      '!formula_error #DIV/0!',
      '!no_value ',
    ]);
  });

  test('in the calendar of the Macintosh too', () => {
    const day = { type: 'n', text: '0', format: 'yyyy-mm-dd', formula: false };
    expect(shown(day, { date1904: true })).toEqual({ text: '1904-01-01' });
    const lasts = { type: 'n', text: '0.354166666666667', format: 46, formula: false };
    expect(shown(lasts, { date1904: true })).toEqual({ text: '8:30:00' });
  });
});

describe('what is written', () => {
  const nasty = [
    '=1+1',
    '+86 21',
    '-1',
    '@x',
    ' 两侧 ',
    '一行\n两行',
    '<&>"\'',
    '_x000D_',
    '𠮷㐂龴',
    '\uFFFE没有',
    '\u0001控制',
    '\uD800半个',
    '第74家养老机构',
  ];

  test('reads back as it was, but for what no workbook can hold', async () => {
    async function* rows() {
      for (let at = 0; at < 500; at += 1) yield nasty;
    }
    const headings = nasty.map((_, at) => ({ title: `列${at}`, width: 10 }));
    const data = new Uint8Array(await new Response(textWorkbook(rows(), { name: '目录', headings })).arrayBuffer());
    const [first, ...read] = await textsOf(data);
    expect(first).toEqual(headings.map(({ title }) => title));
    expect(read).toHaveLength(500);
    const kept = nasty.with(9, '没有').with(10, '控制').with(11, '\uFFFD半个');
    for (const row of read) expect(row).toEqual(kept);
  });

  test('is cut to what a cell may hold', () => {
    expect(xmlText('长'.repeat(40_000))).toHaveLength(32_767);
  });
});
