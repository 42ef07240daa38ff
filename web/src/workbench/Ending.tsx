import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { Card, type CardQuery } from './Card.tsx';
import styles from './Workbench.module.css';

/** 即将到期的授权 of one's department, the next first. */
export function Ending({ query }: CardQuery) {
  const { t } = useTranslation('workbench');
  return (
    <Card query={query} title={t('ending')}>
      {({ ending }) => (
        <>
          {ending.items.length === 0 && <p className={styles.quiet}>{t('endingEmpty')}</p>}
          <ul className={styles.lines}>
            {ending.items.map((line) => (
              <li key={line.subject.id}>
                <div className={styles.name}>
                  <Link to={generatePath(paths.request, { id: line.subject.id })}>
                    <DataText>{line.title}</DataText>
                  </Link>
                </div>
                <div className={styles.more}>
                  <DataText>{line.department.name}</DataText>
                  <span>
                    {t('until')} <DateText value={line.until} />
                  </span>
                </div>
              </li>
            ))}
          </ul>
          {ending.total > ending.items.length && (
            <p className={styles.foot}>
              <Link to={{ pathname: paths.requests, search: '?role=all&status=granted' }}>
                {t('endingAll', { count: ending.total })}
              </Link>
            </p>
          )}
        </>
      )}
    </Card>
  );
}
