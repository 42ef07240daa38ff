import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  restored: 'What you had filled in on {{time}} and not sent has been restored.',
  startOver: 'Start over',
  startOverAsk: 'Clear the draft of “{{name}}”?',
  startOverSays: 'What is filled in will be deleted for good.',
  kept: { server: 'Draft kept', here: 'Draft kept in this browser only', nowhere: ' ' },
  title: 'My drafts',
  saved: 'kept {{time}}',
  remove: 'Delete',
  removed: 'Draft deleted',
  days: 'Drafts that nobody touches for {{days}} days are deleted.',
  form: {
    request: 'Request',
    demand: 'Demand',
    doubt: 'Doubt',
    occasion: 'Change',
    scenario: 'Scenario',
    filing: 'Responsible people',
    pool: 'Pool',
    person: 'New person',
    request_step: 'Step of a request',
    doubt_step: 'Step of a doubt',
    demand_step: 'Step of a demand',
    occasion_step: 'Step of a change',
    open_request_step: 'Step of an open request',
    opinion_step: 'Second opinion',
    registration_step: 'Step of a registration',
  },
  basket: 'Joint request',
} as const satisfies Same<typeof zh>;
