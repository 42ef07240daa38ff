import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  title: 'Operations',
  lead: 'Backups of the database are made on a schedule; this is what came of each',
  none: 'No backup has been made yet',
  noneHint: 'Ask whoever runs the server to schedule them, as the operations manual describes.',
  noneGood: 'No successful backup yet',
  noneGoodHint: 'Ask whoever runs the server to mend what the list names, and to make one again.',
  lastAt: 'The last good backup: {{date}}',
  old: 'The last good backup is more than {{days}} days old',
  lastFailed: 'The last backup did not succeed',
  unverified:
    'None has been restored for a check yet: restore one into an empty database now and then, to compare counts and the audit chain.',
  good: 'Keep to the schedule, and restore one now and then for a check.',
  backups: 'Backups',
  finishedAt: 'Finished',
  outcome: 'Outcome',
  done: 'Made',
  failed: 'Failed',
  size: 'Size',
  rows: 'Records',
  encrypted: 'Encrypted',
  copied: 'Second place',
  verified: 'Restored for a check',
  yes: 'Yes',
  no: 'No',
  noneShort: 'Not yet',
} satisfies Same<typeof zh>;
