import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Tone, ToneTag } from '../../ui/ToneTag.tsx';
import data from '../Data.module.css';
import { changes, type Dataset } from '../queries.ts';
import { type Asked, CycleDialog } from './CycleDialog.tsx';
import styles from './Keeping.module.css';
import { type CycleView, sayOfCycle } from './queries.ts';

const tones: Record<CycleView['status'], Tone> = {
  asked: 'amber',
  agreed: 'green',
  refused: 'red',
  withdrawn: 'grey',
  replaced: 'grey',
  ended: 'grey',
};

const asked = ['ask-cycle', 'answer-cycle', 'end-cycle'] as const satisfies readonly Asked[];

/** 商定更新周期 (PD-34, SQ-20): what was asked for and answered, and what may be said of it now. */
export function Cycles({ dataset, onDone }: { dataset: Dataset; onDone?: (() => void) | undefined }) {
  const { t } = useTranslation('data');
  const { resourceId: id, cycles, actions } = dataset;
  const [open, setOpen] = useState<Asked | null>(null);
  const withdrawing = useCommand({
    changes,
    send: (agreement: string, key) => sayOfCycle(id, { type: 'withdraw-cycle', agreement }, key),
    done: () => t('cycles.withdrawn'),
  });
  const waiting = cycles.find(({ status }) => status === 'asked');
  const offered = asked.filter((action) => actions.includes(action));
  if (cycles.length === 0 && offered.length === 0) return null;
  return (
    <Section title={t('cycles.title')}>
      {cycles.length === 0 && <p>{t('cycles.none')}</p>}
      {cycles.map((cycle) => (
        <Cycle key={cycle.id} cycle={cycle} />
      ))}
      <div className={data.row}>
        {offered.map((action) => (
          <Button key={action} onClick={() => setOpen(action)} danger={action === 'end-cycle'}>
            {t(`cycles.action.${action}`)}
          </Button>
        ))}
        {waiting && actions.includes('withdraw-cycle') && (
          <ConfirmButton
            question={t('cycles.withdrawQuestion')}
            consequence={t('cycles.withdrawConsequence')}
            confirmLabel={t('cycles.action.withdraw-cycle')}
            onConfirm={() => withdrawing.mutateAsync(waiting.id)}
          >
            {t('cycles.action.withdraw-cycle')}
          </ConfirmButton>
        )}
      </div>
      {asked.map((action) => (
        <CycleDialog
          key={action}
          action={action}
          dataset={dataset}
          open={open === action}
          onClose={() => setOpen(null)}
          onDone={onDone}
        />
      ))}
    </Section>
  );
}

function Cycle({ cycle }: { cycle: CycleView }) {
  const { t } = useTranslation(['data', 'vocabulary']);
  const { status, reason, askedBy, askedAt, answeredBy, answeredAt, note, until, endedBy, endedAt, endNote } = cycle;
  return (
    <div className={styles.cycle}>
      <strong>{t(`vocabulary:updateCycle.${cycle.cycle}`)}</strong>{' '}
      <ToneTag tone={tones[status]}>{t(`data:cycles.status.${status}`)}</ToneTag>{' '}
      {status === 'agreed' &&
        (until ? (
          <span className={styles.quiet}>
            {t('data:kept.until')} <DateText value={until} />
          </span>
        ) : (
          <span className={styles.quiet}>{t('data:cycles.open')}</span>
        ))}
      <Said by={askedBy} at={askedAt} what={reason} />
      {answeredBy && answeredAt && <Said by={answeredBy} at={answeredAt} what={note} />}
      {endedBy && endedAt && <Said by={endedBy} at={endedAt} what={endNote} />}
    </div>
  );
}

const Said = ({ by, at, what }: { by: string; at: string; what: string }) => (
  <div className={styles.quiet}>
    <DataText>{by}</DataText> <DateText value={at} time />
    {what && (
      <>
        {' · '}
        <DataText>{what}</DataText>
      </>
    )}
  </div>
);
