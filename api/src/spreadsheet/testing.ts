import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip made by hand; `lies` are what its list of parts says otherwise than is so. */
export type Part = { name: string; data: string | Uint8Array; lies?: { size?: number; encrypted?: boolean } };

/** A zip of these parts, in this order. */
export function zip(parts: readonly Part[]): Buffer {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, data, lies = {} } of parts) {
    const bytes = Buffer.from(data);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    // Version, flags, method, time, date, checksum, packed, size, length of the name, of what is extra
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x800 | (lies.encrypted ? 1 : 0), 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(lies.size ?? bytes.length, 18);
    head.writeUInt16LE(title.length, 22);
    pieces.push(Buffer.from('PK\x03\x04', 'latin1'), head, title, packed);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, entry, title);
    at += 30 + title.length + packed.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listed, end]);
}

type SheetXml = { name: string; rows: string; after?: string; state?: string };
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const link = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
const links = (...all: string[]) => `<Relationships>${all.join('')}</Relationships>`;

/** The parts of a workbook written by hand: rows as XML, shared strings and number formats where there are any. */
export function workbookParts(
  sheets: readonly SheetXml[],
  { strings = '', styles = '', further = '' }: { strings?: string; styles?: string; further?: string } = {},
): Part[] {
  const tabs = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="s${at + 1}"/>`,
  );
  const of = sheets.map((_, at) => link(`s${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`));
  const others = [
    ...(strings ? [link('t', 'sharedStrings', 'sharedStrings.xml')] : []),
    ...(styles ? [link('f', 'styles', 'styles.xml')] : []),
    further,
  ];
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: links(link('w', 'officeDocument', 'xl/workbook.xml')) },
    { name: 'xl/workbook.xml', data: `<workbook xmlns:r="${relations}"><sheets>${tabs.join('')}</sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', data: links(...of, ...others) },
    ...sheets.map(({ rows, after = '' }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
    ...(strings ? [{ name: 'xl/sharedStrings.xml', data: `<sst>${strings}</sst>` }] : []),
    ...(styles ? [{ name: 'xl/styles.xml', data: `<styleSheet>${styles}</styleSheet>` }] : []),
  ];
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Rows of inline text; empty cells are left out. */
export const inlineRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells, row) => {
      const filled = cells.map((text, at) =>
        text === ''
          ? ''
          : `<c r="${String.fromCharCode(65 + at)}${row + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
      );
      return `<row r="${row + 1}">${filled.join('')}</row>`;
    })
    .join('');

/** Merged ranges, as they stand behind the rows. */
export const merged = (...ranges: string[]): string =>
  `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
