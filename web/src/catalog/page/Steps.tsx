import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { SignedOff } from '../../cases/sign-off/SignedOff.tsx';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { Citation } from '../../words/Citation.tsx';
import { Closing } from '../../words/opening/Closing.tsx';
import type { SubmitStep } from '../queries.ts';
import { SubmitButton } from '../SubmitButton.tsx';
import { unansweredIn } from '../source-advice.ts';
import { WhatFollows } from '../WhatFollows.tsx';
import { Declare } from './Declare.tsx';
import { Urge } from './decision/Urge.tsx';
import { WhyNotRegistration } from './decision/WhyNotRegistration.tsx';
import { EndDeclaration } from './EndDeclaration.tsx';
import { Retire } from './ending/Retire.tsx';
import styles from './Registration.module.css';
import { useStep } from './use-step.ts';

/** What can be done now, and what follows from it. */
export function Steps({ registration, decision }: { registration: RegistrationView; decision: ReactNode }) {
  const { t } = useTranslation('catalog');
  const { locale, localized } = useLocale();
  const { profile } = useSession();
  const step = useStep(registration);
  const submission = useStep<SubmitStep>(registration);
  const { id, actions, revision, ownRegistration, reexamineOn, retiresOn, retirementAsked } = registration;
  const examiner = localized(profile.titles.examiner);
  const may = (action: string) => actions.includes(action);
  // What is asked for comes before what was announced
  const back = retirementAsked ? 'withdrawRetirement' : 'recallRetirement';
  return (
    <Section title={t('next.title')}>
      <div className={styles.steps}>
        <p>{t(`state.${revision.status}`, { examiner })}</p>
        {reexamineOn && (
          <p className={styles.warning}>{t('next.reexamine', { date: formatDate(reexamineOn, locale) })}</p>
        )}
        {retiresOn && revision.status === 'published' && (
          <p className={styles.warning}>{t('retire.announced', { date: formatDate(retiresOn, locale) })}</p>
        )}
        {retirementAsked && !may('examine-retirement') && (
          <p className={styles.warning}>
            {t(`retire.${retirementAsked.stage}Asked`, {
              examiner,
              date: formatDate(retirementAsked.effectiveOn, locale),
            })}
          </p>
        )}
        {revision.signOff && (
          <p>
            {t('signOff.signed')} <SignedOff signed={{ ...revision.signOff, page: revision.signOff.attachment }} />
          </p>
        )}
        {ownRegistration && (
          <p>
            {t('next.own')} <Citation citation={registration.rules.own} />
          </p>
        )}
        {decision}
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
            <WhatFollows shared={revision.content} />
            {registration.publishedRevision !== null && <Closing id={id} by={{ revision: registration.version }} />}
            <SubmitButton
              id={id}
              version={() => registration.version}
              signed={registration.signOff !== null}
              isComplete={async () => registration.problems.length === 0}
              unanswered={() => unansweredIn(registration.advice)}
              actions={actions}
              submission={submission}
            />
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
        {may('urge') && <Urge registration={registration} />}
        {may('discard') && (
          <ConfirmButton
            block
            danger
            question={t('confirm.discard', { name: revision.content.name })}
            consequence={t(
              registration.publishedRevision === null ? 'confirm.discardText' : 'confirm.discardRevisionText',
            )}
            confirmLabel={t('action.discard')}
            onConfirm={() => step.mutateAsync({ type: 'discard' })}
          >
            {t('action.discard')}
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
        {may('copy') && (
          <ButtonLink block to={`${paths.newRegistration}?from=${id}`}>
            {t('action.copy')}
          </ButtonLink>
        )}
        {may('declare-unconditional') && <Declare registration={registration} />}
        {may('end-declaration') && <EndDeclaration registration={registration} />}
        {may('withdraw-retirement') && (
          <ConfirmButton
            block
            question={t(`confirm.${back}`, { name: revision.content.name })}
            consequence={t(`confirm.${retirementAsked && retiresOn ? 'stillAnnounced' : back}Text`)}
            confirmLabel={t(`action.${back}`)}
            onConfirm={() => step.mutateAsync({ type: 'withdraw-retirement' })}
          >
            {t(`action.${back}`)}
          </ConfirmButton>
        )}
        {may('retire') && <Retire registration={registration} />}
        <WhyNotRegistration id={id} />
      </div>
    </Section>
  );
}
