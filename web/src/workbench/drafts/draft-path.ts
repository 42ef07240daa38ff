import type { DraftForm } from '@onesource/db/vocabulary';
import { generatePath } from 'react-router-dom';
import { stepOf } from '../../cases/drafts/step-draft.ts';
import { paths } from '../../paths.ts';

/** Pages with a form; where that is about something, they are told by `?resource=`. */
const pages: Partial<Record<DraftForm, string>> = {
  request: paths.newRequest,
  demand: paths.newDemand,
  doubt: paths.newDiscrepancy,
  occasion: paths.newOccasion,
  scenario: paths.newScenario,
};

/** Pages of cases, on which a step is gone on with. */
const cases: Partial<Record<DraftForm, string>> = {
  request_step: paths.request,
  doubt_step: paths.discrepancy,
  demand_step: paths.demand,
  occasion_step: paths.occasion,
  open_request_step: paths.openRequest,
  opinion_step: paths.opinion,
  registration_step: paths.registration,
};

/** Where a draft is gone on with; a step opens its dialog. */
export function draftPath(form: DraftForm, subject: string): { pathname: string; search?: string } {
  const page = pages[form];
  if (page) return form === 'request' && subject === 'basket' ? { pathname: paths.basket } : about(page, subject);
  const aCase = cases[form];
  if (aCase) {
    const { id, action } = stepOf(subject);
    return { pathname: generatePath(aCase, { id }), search: `?do=${action}` };
  }
  if (form === 'filing') return { pathname: paths.filing, search: `?department=${subject}` };
  if (form === 'person') return { pathname: paths.people, search: '?add=1' };
  return { pathname: subject ? generatePath(paths.revisePool, { id: subject }) : paths.newPool };
}

const about = (pathname: string, subject: string) => ({ pathname, ...(subject && { search: `?resource=${subject}` }) });
