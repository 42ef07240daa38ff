import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  title: 'Late and due soon',
  lead: 'What is late or soon late in every department, whose work it is, and how to reach them. Open a request to send a reminder or issue a supervision notice.',
  byDepartment: 'By department',
  department: 'Department',
  late: 'Late',
  soon: 'Due within 3 working days',
  together: 'Together',
  only: '{{department}}: {{due}}, {{count}}; show these alone',
  all: 'Show all',
  what: 'What',
  due: 'Last day',
  with: 'Department and people',
  nobody: 'Nobody there can do it',
  noting: {
    column: 'Taken note of',
    action: 'Take note',
    filter: 'Filter by whether note was taken',
    state: { all: 'All', no: 'Not yet', yes: 'Taken note of' },
    title: 'Take note that it is late: {{title}}',
    note: 'What you note',
    hint: 'For instance what was said on the telephone, what you ask for, and what comes next.',
    needed: 'Say what you note.',
    next: 'It stays in the history of the case and can be neither changed nor deleted; the last day stays as it is.',
    done: 'Note taken',
  },
  none: 'Nothing is late or soon late',
  noneHint: 'All work of the departments is due in more than 3 working days.',
} satisfies Same<typeof zh>;
