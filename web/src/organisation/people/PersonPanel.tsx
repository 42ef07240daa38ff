import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { useSession } from '../../session/session.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { changes } from '../changes.ts';
import { disablePerson, enablePerson, type Person, resetPassword, resetSecondFactor } from '../queries.ts';
import { NobodyLeft } from './leaving/NobodyLeft.tsx';
import { OpenWork } from './leaving/OpenWork.tsx';
import { OneTimePassword } from './OneTimePassword.tsx';
import styles from './People.module.css';
import { PersonFacts } from './PersonFacts.tsx';
import { PersonForm } from './PersonForm.tsx';
import { type Given, ResetWaiting } from './ResetWaiting.tsx';
import { RolesForm } from './RolesForm.tsx';

type Props = {
  person: Person;
  /** Told once a reset that waited has its answer, and nothing is left to be handed over. */
  onSettled?: () => void;
};

/** What is known of a person, and what one may do with the account. */
export function PersonPanel({ person, onSettled }: Props) {
  const { t } = useTranslation(['organisation', 'common']);
  const { user } = useSession();
  const [open, setOpen] = useState<'edit' | 'roles' | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  // A password that is shown is kept nowhere: it is handed over first
  const [handing, setHanding] = useState(false);
  const [successorId, setSuccessorId] = useState<string | null>(null);
  const [known, setKnown] = useState(false);
  const { id, name, account, actions } = person;
  const may = (action: Person['actions'][number]) => actions.includes(action);
  const disabling = useCommand({
    changes,
    send: () => disablePerson(person, successorId),
    done: () => t('people.disabled', { name }),
  });
  const enabling = useCommand({ changes, send: () => enablePerson(person), done: () => t('people.enabled', { name }) });
  const resetting = useCommand({
    changes,
    send: () => resetPassword(person),
    done: (reset) => t('status' in reset ? 'people.resetAsked' : 'people.reset', { name }),
    onDone: (reset) =>
      setGiven('status' in reset ? null : { password: reset.oneTimePassword, mailedTo: reset.mailedTo }),
  });
  const resettingFactor = useCommand({
    changes,
    send: () => resetSecondFactor(person),
    done: (reset) => t('status' in reset ? 'people.resetAsked' : 'people.factorReset', { name }),
  });
  if (open === 'edit') return <PersonForm person={person} onClose={() => setOpen(null)} />;
  if (open === 'roles') return <RolesForm person={person} onClose={() => setOpen(null)} />;
  return (
    <div className={styles.panel}>
      {given && (given.password ?? given.mailedTo) !== null && (
        <OneTimePassword name={name} account={account} password={given.password} mailedTo={given.mailedTo} />
      )}
      {handing && onSettled && (
        <div>
          <Button type="primary" onClick={onSettled}>
            {t('reset.next')}
          </Button>
        </div>
      )}
      <ResetWaiting
        person={person}
        onAnswered={(password) => {
          setGiven(password);
          if (password?.password == null) onSettled?.();
          else setHanding(true);
        }}
      />
      <PersonFacts person={person} />
      {person.id === user.id && <Alert type="info" showIcon title={t('people.own')} />}
      {actions.length === 0 && <p className={styles.quiet}>{t('people.notYours')}</p>}
      <div className={styles.buttons}>
        {may('edit') && <Button onClick={() => setOpen('edit')}>{t('people.edit')}</Button>}
        {may('set-roles') && <Button onClick={() => setOpen('roles')}>{t('people.roles')}</Button>}
        {may('reset-password') && (
          <ConfirmButton
            question={t('people.resetQuestion', { name, account })}
            consequence={t('people.resetText')}
            confirmLabel={t('people.resetPassword')}
            onConfirm={() => resetting.mutateAsync()}
          >
            {t('people.resetPassword')}
          </ConfirmButton>
        )}
        {may('reset-second-factor') && (
          <ConfirmButton
            question={t('people.factorQuestion', { name, account })}
            consequence={t('people.factorText')}
            confirmLabel={t('people.resetFactor')}
            onConfirm={() => resettingFactor.mutateAsync()}
          >
            {t('people.resetFactor')}
          </ConfirmButton>
        )}
        {may('disable') && (
          <ConfirmButton
            danger
            question={t('people.disableQuestion', { name, account })}
            consequence={
              <div className={styles.panel}>
                <p className={styles.lead}>{t('people.disableText')}</p>
                <OpenWork personId={id} successorId={successorId} onChange={setSuccessorId} />
                <NobodyLeft people={[id]} known={known} onKnown={setKnown} />
              </div>
            }
            waits={!known}
            confirmLabel={t('disable')}
            onConfirm={() => disabling.mutateAsync()}
          >
            {t('disable')}
          </ConfirmButton>
        )}
        {may('enable') && (
          <Button loading={enabling.isPending} onClick={() => enabling.mutate()}>
            {t('enable')}
          </Button>
        )}
      </div>
    </div>
  );
}
