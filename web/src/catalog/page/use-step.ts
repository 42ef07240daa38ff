import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router-dom';
import { useCaseCommand } from '../../cases/use-command.ts';
import { api } from '../../lib/api.ts';
import { paths } from '../../paths.ts';
import { catalogQueries, type Step } from '../queries.ts';

/**
 * Takes a step with a registration and goes on from what it has become. A new revision is opened to be written.
 * `quiet`: whoever calls tells of a failure; `onDone`: somebody else goes on.
 */
export function useStep<Taken extends Step = Step>(
  registration: Pick<RegistrationView, 'id' | 'version'>,
  { quiet = false, onDone }: { quiet?: boolean; onDone?: (() => void) | undefined } = {},
) {
  const { t } = useTranslation('catalog');
  const navigate = useNavigate();
  return useCaseCommand<Taken, RegistrationView>(registration, {
    queries: catalogQueries,
    routes: api.api.resources[':id'],
    // What was published shows in the directory, grants on it may end, and opinions asked on it are needed no more
    also: ['resources', 'requests', 'opinions'],
    done: (view, step) => t(doneOf(step, view)),
    quiet,
    onDone: async ({ id }, { type }) => {
      if (type === 'revise') await navigate(generatePath(paths.editRegistration, { id }));
      else if (onDone) onDone();
      else if (type !== 'submit') window.scrollTo({ top: 0 });
    },
  });
}

function doneOf(step: Step, { revision: { status }, retirementAsked }: RegistrationView) {
  switch (step.type) {
    case 'approve':
      return status === 'examining' ? 'done.passedOn' : 'done.approve';
    case 'retire':
      if (status === 'retired') return 'done.retired';
      return retirementAsked ? 'done.retireAsked' : 'done.retire';
    case 'examine-retirement':
      return step.outcome === 'pass' ? 'done.retirementPassed' : 'done.retirementReturned';
    case 'withdraw-retirement':
      return 'done.retirementWithdrawn';
    case 'declare-unconditional':
      return 'done.declare';
    case 'end-declaration':
      return 'done.endDeclaration';
    case 'examine':
      return step.outcome === 'pass' ? 'done.approve' : 'done.return';
    default:
      return `done.${step.type}` as const;
  }
}
