import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  find: 'Find',
  words: 'Number, resource, department or matter',
  department: 'Department on either side',
  due: 'Due',
  anyDue: 'Whenever due',
  urgency: { late: 'Overdue', soon: 'Within a working day', near: 'In 2 to 3 working days' },
  from: 'From',
  until: 'Until',
  more: 'More filters',
  view: { open: 'View', columns: 'Columns', density: 'Rows', middle: 'Normal', small: 'Compact' },
  export: 'Export',
  exportHint: 'What is filtered, as an Excel workbook of at most {{most}} rows',
} satisfies Same<typeof zh>;
