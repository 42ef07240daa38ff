import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { numberParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Section } from '../ui/Section.tsx';
import styles from './Batches.module.css';
import { Lines } from './Lines.tsx';
import { batchQueries } from './queries.ts';

/** By the address, so that whoever opens one of them and comes back finds the same. */
const params = { sample: numberParam(1) };
const size = 10;

/** 抽查: some of what waits, drawn by a number; another one draws others. */
export function Sample({ id }: { id: string }) {
  const { t } = useTranslation('batches');
  const [{ sample }, change] = useUrlState(params);
  const query = useQuery(batchQueries.entries(id, { standing: ['in_review'], sample, page: 1, pageSize: size }));
  return (
    <Section
      title={t('sample')}
      extra={<Button onClick={() => change({ sample: sample + 1 }, { replace: true })}>{t('another')}</Button>}
    >
      <Loaded query={query}>
        {({ items }) => (
          <>
            <p className={styles.quiet}>{t('sampleLead', { count: items.length })}</p>
            <Lines label={t('sampleTable')} entries={items} pagination={false} loading={query.isPlaceholderData} />
          </>
        )}
      </Loaded>
    </Section>
  );
}
