import { textWorkbook } from '../../spreadsheet/writing.ts';
import type { LineView } from './view.ts';

const columns = {
  zh: ['时间', '操作人', '岗位', '操作', '对象类型', '对象', '结果', '地址', '请求编号', '详情', '链上序号'],
  en: ['When', 'Who', 'Post', 'Action', 'Kind', 'Subject', 'Result', 'Address', 'Request', 'Details', 'Position'],
};
const names = { zh: '审计日志', en: 'Audit log' };
const widths = [24, 14, 28, 24, 14, 38, 10, 18, 38, 60, 12];

const cellsOf = (line: LineView): string[] => [
  line.at,
  line.actor.name,
  line.post ?? '',
  line.action,
  line.subject.type,
  line.subject.id,
  line.result,
  line.ip,
  line.requestId ?? '',
  JSON.stringify(line.detail),
  line.position === null ? '' : String(line.position),
];

/** Lines of the log as a workbook of text, row by row. */
export function auditWorkbook(lines: AsyncIterable<LineView>, language: 'zh' | 'en'): ReadableStream<Uint8Array> {
  async function* rows() {
    for await (const line of lines) yield cellsOf(line);
  }
  const headings = columns[language].map((title, at) => ({ title, width: widths[at] ?? 20 }));
  return textWorkbook(rows(), { name: names[language], headings });
}
