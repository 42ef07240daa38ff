import type { DraftForm } from '@onesource/db/vocabulary';
import { paths } from '../../paths.ts';

const pages: Record<DraftForm, string> = {
  request: paths.newRequest,
  demand: paths.newDemand,
  doubt: paths.newDiscrepancy,
  occasion: paths.newOccasion,
  scenario: paths.newScenario,
};

/** The page on which a draft is gone on with. */
export function draftPath(form: DraftForm, subject: string) {
  if (form === 'request' && subject === 'basket') return { pathname: paths.basket };
  return { pathname: pages[form], ...(subject && { search: `?resource=${subject}` }) };
}
