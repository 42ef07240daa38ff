import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useCommand } from '../../cases/use-command.ts';
import { paths } from '../../paths.ts';
import { DateText } from '../../ui/DateText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Workbench.module.css';
import { Name, Standing, useChanges } from './Line.tsx';
import { followsQuery, markSeen } from './queries.ts';

const shown = 4;

/** 关注动态: what has changed in what I follow since I looked. */
export function FollowedCard({ count }: { count: number }) {
  const { t } = useTranslation('following');
  const { data } = useQuery(followsQuery({ news: true, page: 1, pageSize: shown }));
  const seeing = useCommand({ send: markSeen, changes: [], quiet: true });
  const changesOf = useChanges();
  return (
    <div style={{ marginBottom: 20 }}>
      <Section title={t('card')}>
        {data?.items.length === 0 && <p className={styles.quiet}>{t('quiet')}</p>}
        <ul className={styles.lines}>
          {data?.items.map((line) => (
            <li key={line.id}>
              <div className={styles.name}>
                <Name line={line} onOpen={() => seeing.mutate({ ids: [line.id], at: data.at })} />
                <Standing line={line} />
              </div>
              <div className={styles.more}>
                <span>{changesOf(line)}</span>
                <DateText
                  value={
                    line.changes
                      .map(({ at }) => at)
                      .toSorted()
                      .at(-1) ?? line.since
                  }
                />
              </div>
            </li>
          ))}
        </ul>
        <p className={styles.foot}>
          <Link to={paths.following}>{t('all', { count })}</Link>
          {data && data.changed > data.items.length && (
            <Link to={{ pathname: paths.following, search: '?state=news' }}>
              {t('changed', { count: data.changed })}
            </Link>
          )}
        </p>
      </Section>
    </div>
  );
}
