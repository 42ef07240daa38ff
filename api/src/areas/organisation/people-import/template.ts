import { textWorkbook } from '../../../spreadsheet/writing.ts';
import { peopleColumns, peopleFields } from '../rules/people-sheet.ts';

const widths = { account: 18, name: 14, department: 28, roles: 26, title: 18, phone: 18, email: 28 };

/** An empty list of people to be filled in: its headings, every cell text, so that no telephone number loses a nought. */
export function peopleTemplate(): ReadableStream<Uint8Array> {
  const headings = peopleFields.map((field) => ({ title: peopleColumns[field][0], width: widths[field] }));
  async function* none(): AsyncGenerator<string[]> {}
  return textWorkbook(none(), { name: '人员', headings });
}
