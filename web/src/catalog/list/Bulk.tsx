import type { registrationListItem } from '@onesource/api/areas/catalog/view';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { failureText } from '../../lib/failure-text.ts';
import { paths } from '../../paths.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DataText } from '../../ui/DataText.tsx';
import styles from './List.module.css';
import { type BulkOutcome, type BulkStep, bulkSteps, fitFor, useBulk } from './use-bulk.ts';

type Line = ReturnType<typeof registrationListItem>;
type Props = { chosen: readonly Line[]; onDone: () => void };

/** What can be done with the registrations that are ticked, and what came of it. */
export function Bulk({ chosen, onDone }: Props) {
  const { t } = useTranslation('catalog');
  const bulk = useBulk();
  if (chosen.length === 0) return bulk.data ? <Outcome outcome={bulk.data} onClose={bulk.reset} /> : null;
  const take = async (step: BulkStep) => {
    await bulk.mutateAsync({ step, lines: fitFor(step, chosen) });
    onDone();
  };
  return (
    <section className={styles.bulk} aria-label={t('bulk.title')}>
      <span>{t('bulk.chosen', { count: chosen.length })}</span>
      {bulkSteps.map((step) => {
        const count = fitFor(step, chosen).length;
        return (
          <ConfirmButton
            key={step}
            danger={step === 'discard'}
            disabled={count === 0 || bulk.isPending}
            question={t(`bulk.${step}Question`, { count })}
            consequence={t(`bulk.${step}Text`, { left: chosen.length - count })}
            confirmLabel={t(`bulk.${step}`, { count })}
            onConfirm={() => take(step)}
          >
            {t(`bulk.${step}`, { count })}
          </ConfirmButton>
        );
      })}
      <Button type="link" onClick={onDone}>
        {t('bulk.none')}
      </Button>
    </section>
  );
}

function Outcome({ outcome: { step, done, refused }, onClose }: { outcome: BulkOutcome; onClose: () => void }) {
  const { t } = useTranslation('catalog');
  return (
    <Alert
      type={refused.length > 0 ? 'warning' : 'success'}
      showIcon
      closable={{ onClose }}
      className={styles.outcome}
      title={t(`bulk.${step}Done`, { count: done })}
      description={
        refused.length > 0 && (
          <>
            {t('bulk.refused', { count: refused.length })}
            <ul>
              {refused.map(({ line: { id, name }, error }) => (
                <li key={id}>
                  <Link to={generatePath(paths.registration, { id })}>
                    <DataText>{name}</DataText>
                  </Link>{' '}
                  {failureText(error)}
                </li>
              ))}
            </ul>
          </>
        )
      }
    />
  );
}
