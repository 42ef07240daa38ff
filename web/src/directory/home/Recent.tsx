import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import { searchLink } from '../filters.ts';
import type { Result } from '../ResultItem.tsx';
import styles from './HomePage.module.css';

/** The newest resources; those that came since the last visit are marked. */
export function Recent({ results }: { results: readonly Result[] }) {
  const { t } = useTranslation('directory');
  const { previousSignInAt } = useSession();
  const isNew = ({ publishedAt }: Result) =>
    previousSignInAt !== null && Date.parse(publishedAt) > Date.parse(previousSignInAt);
  if (results.length === 0) return <EmptyState title={t('home.recentEmpty')} />;
  return (
    <>
      <ul className={styles.lines}>
        {results.map((result) => (
          <li key={result.id}>
            <div className={styles.lineName}>
              <Link to={generatePath(paths.resource, { id: result.id })}>
                <DataText>{result.name}</DataText>
              </Link>
              <ShareTypeTag shareType={result.shareType} />
              {isNew(result) && (
                <Tooltip title={t('home.newSince')}>
                  <ToneTag tone="ink">{t('home.isNew')}</ToneTag>
                </Tooltip>
              )}
            </div>
            <div className={styles.lineMore}>
              <DataText>{result.department.name}</DataText>
              <DateText value={result.publishedAt} />
            </div>
          </li>
        ))}
      </ul>
      <Link className={styles.all} to={searchLink({ sort: 'published' })}>
        {t('home.all')}
      </Link>
    </>
  );
}
