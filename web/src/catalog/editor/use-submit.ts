import type { FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router-dom';
import { useCommand } from '../../cases/use-command.ts';
import { ApiFailure, hasCode } from '../../lib/failure.ts';
import { failureText } from '../../lib/failure-text.ts';
import { paths } from '../../paths.ts';
import { useToasts } from '../../ui/toasts.ts';
import { catalogQueries, type SubmitStep, submit } from '../queries.ts';
import type { Values } from './draft/draft.ts';
import type { useDraft } from './draft/use-draft.ts';
import { goTo } from './problems.ts';

type Parts = { form: FormInstance<Values>; draft: ReturnType<typeof useDraft>; id: string; onRefused: () => void };

/** Saves what is left and submits; what the rules refuse is marked, and the first of it is shown. */
export function useSubmit({ form, draft, id, onRefused }: Parts) {
  const { t } = useTranslation('catalog');
  const { message } = useToasts();
  const navigate = useNavigate();
  return useCommand({
    quiet: true,
    send: async ({ signOff = null }: SubmitStep, key) => {
      const saved = await draft.autosave.flush();
      if (!saved || draft.halves().length > 0) throw new Error('unsaved');
      return submit(id, draft.version(), signOff, key);
    },
    changes: catalogQueries.all(),
    shows: () => catalogQueries.detail(id).queryKey,
    done: () => t('done.submit'),
    onDone: () => navigate(generatePath(paths.registration, { id })),
    onError: (error) => {
      // The dialog says it
      if (hasCode(error, 'sign_off_required') || hasCode(error, 'attachment_unknown')) return;
      if (!(error instanceof ApiFailure)) {
        message.error(t('save.first'));
        const [half] = draft.halves();
        if (half) goTo(form, half.place);
        return;
      }
      if (error.code === 'conflict') return draft.autosave.contest();
      if (error.details.length === 0) return message.error(failureText(error));
      draft.refuse(error.details);
      onRefused();
      message.error(t('problems.refused', { count: draft.problems().length }));
      const [first] = draft.problems();
      if (first) goTo(form, first.place);
    },
  });
}
