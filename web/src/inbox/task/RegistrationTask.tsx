import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Task } from '../list/TaskList.tsx';

/** A task about a registration, which has a page of its own. */
export function RegistrationTask({ task }: { task: Task }) {
  const { t } = useTranslation('inbox');
  return (
    <EmptyState
      title={t('registration', { title: task.title })}
      hint={t(task.kind === 'reexamine_basis' ? 'reexamineHint' : 'registrationHint')}
    >
      <ButtonLink type="primary" to={generatePath(paths.registration, { id: task.subject.id })}>
        {t('openRegistration')}
      </ButtonLink>
    </EmptyState>
  );
}
