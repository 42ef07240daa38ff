import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  title: 'Calendar',
  lead: 'Terms count working days, as the State Council announces them each year',
  missing: 'The working calendar of {{years}} is missing',
  missingHint:
    'Terms that reach into it have no last day yet, and work goes on; once it is loaded, days, reminders and what follows are computed.',
  enough: 'The working calendar is complete',
  year: 'Year',
  known: 'Present',
  lacking: 'Missing',
  state: 'State',
  loaded: 'Loaded by',
  loadedAt: 'Loaded',
  load: 'Load',
  loadTitle: 'Load the calendar of a year',
  holidays: 'Days off',
  holidaysHint: 'One date a line, e.g. 2027-01-01; weekends need not be named.',
  workdays: 'Weekend days worked',
  workdaysHint: 'One date a line; leave it empty where there are none.',
  done: 'The calendar of {{year}} is loaded',
  comma: ', ',
} satisfies Same<typeof zh>;
