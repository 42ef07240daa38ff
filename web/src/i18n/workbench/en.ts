import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  title: 'Workbench',
  late_one: '{{count}} overdue',
  late_other: '{{count}} overdue',
  tasks: 'Waiting for me',
  tasksEmpty: 'Nothing to do',
  tasksAll_one: 'Whole inbox ({{count}})',
  tasksAll_other: 'Whole inbox ({{count}})',
  awaited: 'Waiting for others',
  awaitedEmpty: 'Nothing is waiting for others',
  awaitedAll: 'All requests',
  awaitedMore_one: '{{count}} more',
  awaitedMore_other: '{{count}} more',
  with: 'With {{department}} ({{people}})',
  withMore_one: 'With {{department}} ({{people}}, {{count}} person)',
  withMore_other: 'With {{department}} ({{people}} and others, {{count}} in all)',
  withStandIn: 'With {{department}} ({{people}}; {{standIn}} stands in)',
  withDepartment: 'With {{department}}',
  ending: 'Grants ending soon',
  endingEmpty: 'No grant ends soon',
  endingAll_one: '{{count}} in total',
  endingAll_other: '{{count}} in total',
  until: 'Valid until',
} satisfies Same<typeof zh>;
