import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router-dom';
import { hasCode } from '../../lib/failure.ts';
import { paths } from '../../paths.ts';
import { catalogQueries, type Step, takeStep } from '../queries.ts';

/** Takes a step with a registration and goes on from what it has become. A new revision is opened to be written. */
export function useStep({ id, version }: Pick<RegistrationView, 'id' | 'version'>) {
  const { t } = useTranslation('catalog');
  const { message } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (step: Step) => takeStep(id, version, step),
    onSuccess: async (view, step) => {
      void message.success(t(doneOf(step, view.revision.status)));
      client.setQueryData(catalogQueries.detail(id).queryKey, view);
      // What was published shows in the directory, and the work it closes leaves the inbox
      for (const area of ['registrations', 'resources', 'inbox', 'requests'])
        void client.invalidateQueries({
          queryKey: [area],
          predicate: ({ queryKey }) => !queryKey.includes('detail') || area !== 'registrations',
        });
      if (step.type === 'revise') await navigate(generatePath(paths.editRegistration, { id }));
      if (step.type === 'submit' || step.type === 'revise') return;
      window.scrollTo({ top: 0 });
    },
    onError: (error) => {
      // The page shows what somebody else has made of it; a note being written stays
      if (hasCode(error, 'conflict') || hasCode(error, 'wrong_status'))
        void client.invalidateQueries({ queryKey: catalogQueries.detail(id).queryKey });
    },
  });
}

function doneOf(step: Step, status: RegistrationView['revision']['status']) {
  switch (step.type) {
    case 'approve':
      return status === 'examining' ? 'done.passedOn' : 'done.approve';
    case 'retire':
      return status === 'retired' ? 'done.retired' : 'done.retire';
    case 'declare-unconditional':
      return 'done.declare';
    case 'examine':
      return step.outcome === 'pass' ? 'done.approve' : 'done.return';
    default:
      return `done.${step.type}` as const;
  }
}
