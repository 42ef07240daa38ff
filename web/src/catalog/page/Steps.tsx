import type { RegistrationView } from '@onesource/api/catalog/view';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Citation } from '../../ui/Citation.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { catalogQueries } from '../queries.ts';
import { Decision } from './Decision.tsx';
import styles from './Registration.module.css';
import { useStep } from './use-step.ts';

/** What can be done now, and what follows from it. */
export function Steps({ registration }: { registration: RegistrationView }) {
  const { t } = useTranslation('catalog');
  const { localized } = useLocale();
  const { titles } = useSession().profile;
  const { data: rules } = useQuery(catalogQueries.rules());
  const step = useStep(registration);
  const { id, actions, revision, ownRegistration } = registration;
  const authority = localized(titles.authority);
  const may = (action: string) => actions.includes(action);
  return (
    <Section title={t('next.title')}>
      <div className={styles.steps}>
        <p>{t(`state.${revision.status}`, { authority })}</p>
        {ownRegistration && (
          <>
            <p>{t('next.own')}</p>
            <Citation citation={rules?.ownRegistration ?? null} />
          </>
        )}
        {(may('approve') || may('examine')) && <Decision registration={registration} step={step} />}
        {may('edit') && (
          <ButtonLink
            type={may('submit') ? 'default' : 'primary'}
            block
            to={generatePath(paths.editRegistration, { id })}
          >
            {t('action.edit')}
          </ButtonLink>
        )}
        {may('submit') && (
          <>
            <p>{t('next.submit')}</p>
            <Button type="primary" block loading={step.isPending} onClick={() => step.mutate({ type: 'submit' })}>
              {t('action.submit')}
            </Button>
          </>
        )}
        {may('withdraw') && (
          <ConfirmButton
            block
            question={t('confirm.withdraw', { name: revision.content.name })}
            consequence={t('confirm.withdrawText')}
            confirmLabel={t('action.withdraw')}
            onConfirm={() => step.mutateAsync({ type: 'withdraw' })}
          >
            {t('action.withdraw')}
          </ConfirmButton>
        )}
        {may('revise') && (
          <>
            <p>{t('next.revise')}</p>
            <Button block loading={step.isPending} onClick={() => step.mutate({ type: 'revise' })}>
              {t('action.revise')}
            </Button>
          </>
        )}
      </div>
    </Section>
  );
}
