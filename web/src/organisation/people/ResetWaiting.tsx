import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { changes } from '../changes.ts';
import { confirmReset, declineReset, type Person } from '../queries.ts';
import styles from './People.module.css';

/** What came of a reset of the password: shown, or sent. */
export type Given = { password: string | null; mailedTo: string | null };
type Props = {
  person: Person;
  /** Told of what the answer gave: a password to be handed over, or null. */
  onAnswered: (given: Given | null) => void;
};

/** A reset that waits for the word of a second administrator: who asked, until when, and the two answers to it. */
export function ResetWaiting({ person, onAnswered }: Props) {
  const { t } = useTranslation('organisation');
  const { locale } = useLocale();
  const { name, account, actions, reset } = person;
  const confirming = useCommand({
    changes,
    send: () => confirmReset(person),
    done: () => t('reset.confirmed', { name }),
    onDone: ({ oneTimePassword, mailedTo }) => onAnswered({ password: oneTimePassword, mailedTo }),
  });
  const declining = useCommand({
    changes,
    send: () => declineReset(person),
    done: () => t('reset.declined', { name }),
    onDone: () => onAnswered(null),
  });
  if (reset === null) return null;
  const what = t(`reset.kind.${reset.kind}`);
  return (
    <Alert
      type="warning"
      showIcon
      title={<Sentence>{t('reset.waits', { what, by: dataIn(reset.askedBy.name) })}</Sentence>}
      description={
        <>
          <p>{t('reset.until', { date: formatDate(reset.until, locale, { time: true }) })}</p>
          {!reset.othersLeft && <p>{t('reset.nobodyLeft', { account })}</p>}
          <div className={styles.buttons}>
            {actions.includes('confirm-reset') && (
              <ConfirmButton
                type="primary"
                question={t('reset.question', { name, account, what })}
                consequence={t(`reset.consequence.${reset.kind}`)}
                confirmLabel={t('reset.confirm')}
                onConfirm={() => confirming.mutateAsync()}
              >
                {t('reset.confirm')}
              </ConfirmButton>
            )}
            {actions.includes('decline-reset') && (
              <Button loading={declining.isPending} onClick={() => declining.mutate()}>
                {t('reset.decline')}
              </Button>
            )}
          </div>
        </>
      }
    />
  );
}
