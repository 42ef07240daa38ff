import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../cases/use-command.ts';
import { detailText } from '../lib/failure-text.ts';
import { ConfirmButton } from '../ui/ConfirmButton.tsx';
import { DateText } from '../ui/DateText.tsx';
import { Section } from '../ui/Section.tsx';
import { type Tone, ToneTag } from '../ui/ToneTag.tsx';
import styles from './Data.module.css';
import { changes, type Dataset, type Load, type LoadReport, loadOf, revertLoad } from './queries.ts';

const tones: Record<Load['status'], Tone> = {
  staging: 'amber',
  visible: 'green',
  replaced: 'grey',
  reverted: 'grey',
  refused: 'red',
  failed: 'red',
  cut: 'red',
  noted: 'teal',
};

type Props = { dataset: Dataset; onReport: (report: LoadReport) => void };

/** 报送记录: every load with what became of it; the newest can be taken back. */
export function History({ dataset: { resourceId, loads }, onReport }: Props) {
  const { t } = useTranslation('data');
  const looking = useCommand({ changes: [], send: (load: string) => loadOf(resourceId, load), onDone: onReport });
  const reverting = useCommand({
    changes,
    send: (load: string) => revertLoad(resourceId, load),
    done: () => t('history.reverted'),
  });
  if (loads.length === 0) return <Section title={t('history.title')}>{t('history.none')}</Section>;
  return (
    <Section title={t('history.title')}>
      <Table<Load>
        size="small"
        rowKey="id"
        dataSource={loads}
        scroll={{ x: 'max-content' }}
        pagination={false}
        columns={[
          { title: t('history.at'), key: 'at', render: (_, { startedAt }) => <DateText value={startedAt} time /> },
          { title: t('history.by'), dataIndex: 'by' },
          { title: t('history.mode'), key: 'mode', render: (_, { mode }) => t(`loadMode.${mode}`) },
          {
            title: t('history.outcome'),
            key: 'outcome',
            render: (_, { status, failure, note, late }) => (
              <>
                <ToneTag tone={tones[status]}>{t(`loadStatus.${status}`)}</ToneTag>{' '}
                {late && <ToneTag tone="red">{t('history.late')}</ToneTag>}
                {(failure || note) && (
                  <div className={styles.quiet}>{failure ? detailText({ code: failure }) : note}</div>
                )}
              </>
            ),
          },
          {
            title: t('history.counts'),
            key: 'counts',
            render: (_, load) => (load.mode === 'unchanged' ? '—' : `${load.accepted} / ${load.quarantined}`),
          },
          {
            title: t('history.change'),
            key: 'change',
            render: (_, load) =>
              load.mode === 'unchanged' ? '—' : `${load.added} / ${load.changed} / ${load.removed}`,
          },
          {
            title: t('history.action'),
            key: 'action',
            render: (_, load) => (
              <div className={styles.row}>
                {(load.quarantined > 0 || load.notRead.length > 0) && (
                  <Button size="small" onClick={() => looking.mutate(load.id)}>
                    {t('history.details')}
                  </Button>
                )}
                {load.actions.includes('revert') && (
                  <ConfirmButton
                    size="small"
                    danger
                    question={t('history.revertQuestion')}
                    consequence={t('history.revertConsequence')}
                    confirmLabel={t('history.revert')}
                    onConfirm={() => reverting.mutateAsync(load.id)}
                  >
                    {t('history.revert')}
                  </ConfirmButton>
                )}
              </div>
            ),
          },
        ]}
      />
    </Section>
  );
}
