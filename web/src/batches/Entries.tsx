import type { BatchView } from '@onesource/api/areas/catalog/batches/queries';
import { batchStandings } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberParam, wordParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Section } from '../ui/Section.tsx';
import { AskReturn } from './AskReturn.tsx';
import styles from './Batches.module.css';
import { Lines } from './Lines.tsx';
import { batchQueries } from './queries.ts';
import type { useGoing } from './use-going.ts';

/** The inbox beside it has pages of its own. */
const params = { standing: wordParam(batchStandings), entries: numberParam(1) };
const pageSize = 20;

/** All of a batch; whoever decides on it takes some out and sends these back. */
export function Entries({ batch, run }: { batch: BatchView; run: ReturnType<typeof useGoing> }) {
  const { t } = useTranslation('batches');
  const [{ standing, entries: page }, change] = useUrlState(params);
  const [chosen, setChosen] = useState<string[]>([]);
  const [asking, setAsking] = useState(false);
  const { id, at: until, actions, standings } = batch;
  const query = useQuery(batchQueries.entries(id, { standing: standing ? [standing] : [], page, pageSize }));
  const returns = actions.includes('return');
  return (
    <Section title={t('entries')}>
      <div className={styles.tools}>
        <Select
          aria-label={t('standing')}
          allowClear
          placeholder={t('standing')}
          value={standing}
          onChange={(value) => {
            // What is not seen is not returned
            setChosen([]);
            change({ standing: value ?? null, entries: 1 });
          }}
          options={batchStandings.map((value) => ({ value, label: `${t(value)} ${standings[value]}` }))}
          popupMatchSelectWidth={false}
        />
        {returns && (
          <Button danger disabled={chosen.length === 0 || run.isGoing} onClick={() => setAsking(true)}>
            {t('returnChosen', { count: chosen.length })}
          </Button>
        )}
      </div>
      <Loaded query={query}>
        {({ total, items }) => (
          <Lines
            label={t('entriesTable')}
            entries={items}
            loading={query.isPlaceholderData}
            pagination={
              total > pageSize && {
                current: page,
                pageSize,
                total,
                showSizeChanger: false,
                onChange: (next) => {
                  setChosen([]);
                  change({ entries: next });
                },
              }
            }
            {...(returns && {
              rowSelection: {
                selectedRowKeys: chosen,
                onChange: (keys) => setChosen(keys.map(String)),
                getCheckboxProps: (entry) => ({ disabled: entry.standing !== 'in_review' }),
              },
            })}
          />
        )}
      </Loaded>
      <AskReturn
        count={asking ? chosen.length : null}
        onCancel={() => setAsking(false)}
        onReturn={async (note) => {
          await run.begin({ type: 'return', until, note, resourceIds: chosen });
          setChosen([]);
          setAsking(false);
        }}
      />
    </Section>
  );
}
