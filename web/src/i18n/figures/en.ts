import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  title: 'Figures',
  lead: 'Requests by the department that provides, and by month. Select a number to see the requests that it counts.',
  filters: 'Filters',
  from: 'From',
  until: 'Until',
  export: 'Export to Excel',
  allDepartments: 'Show all departments',
  kind: {
    received: 'Received',
    decided: 'Decided',
    overdue: 'Overdue',
    withheld: 'Withheld',
    delivered: 'Delivered',
  },
  median: 'Median working days',
  byMonth: 'By month',
  byMonthOf: 'By month: {{department}}',
  byDepartment: 'By department',
  month: 'Month',
  department: 'Providing department',
  total: 'Total',
  open: '{{whose}}: {{kind}}, {{count}}; show the requests',
  only: 'Show the months of {{department}} only',
  how: 'Each counts in the month in which it came about. Decided: by a department, the authority or the body above; what the platform grants by itself is received only. The time runs from filing to the decision, in working days. Overdue: not answered by the last day, in the month of that day. Withheld: refused in whole or in part. Delivered: provided by the department. A request counts once under each heading.',
  desk: { title: 'This month', before: 'Last month', all: 'All figures' },
  none: 'No requests in these months',
  noneHint: 'Try another period.',
} satisfies Same<typeof zh>;
