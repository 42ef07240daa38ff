import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  title: 'Outages of the data',
  none: 'Nothing is interrupted at present.',
  told: {
    planned: 'The data will be interrupted from {{from}} to {{until}}',
    running: 'The data are interrupted, expected back on {{until}}',
    overdue: 'The data are interrupted, past the day on which they were expected back: {{until}}',
    ended: 'The outage is over',
  },
  state: { planned: 'Planned', running: 'Interrupted', overdue: 'Past its day', ended: 'Over' },
  says: { reason: 'Why:', remedy: 'What to do meanwhile:' },
  reason: 'Why',
  remedy: 'What to do meanwhile',
  remedyHint: 'How departments that use the data go on meanwhile, for example by letter or by telephone.',
  startsOn: 'First day',
  endsOn: 'Expected back on',
  dayNeeded: 'Choose a day',
  reasonNeeded: 'Say why',
  remedyNeeded: 'Say what to do meanwhile',
  note: { extend: 'Why it lasts longer', end: 'How it came to an end' },
  step: { announce: 'Announce an outage', extend: 'Extend the outage', end: 'End the outage' },
  next: {
    announce:
      'The authority and the departments that hold grants are told, and it is shown on the resource, on the grants and in the answers of the interface. That a grant cannot be gone on with is reported on that grant.',
    extend: 'The authority and the departments that hold grants are told again.',
    end: 'The authority and the departments that hold grants are told that the data are there again; one that is planned is called off.',
  },
  done: { announce: 'Outage announced', extend: 'Extended', end: 'The outage is over' },
  announced: 'Announced by',
  extended: 'Extended:',
  ended: 'Ended',
} satisfies Same<typeof zh>;
