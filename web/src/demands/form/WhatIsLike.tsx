import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useSettled } from '../../lib/use-settled.ts';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { dataIn, Sentence } from '../../ui/Sentence.tsx';
import { DemandTags } from '../DemandTags.tsx';
import { demandQueries } from '../queries.ts';
import styles from './NewDemand.module.css';

type Props = { title: string; items: readonly string[] };

/** What the directory holds like it and what others demand like it, as it is typed; read out when it changes. */
export function WhatIsLike({ title, items }: Props) {
  const { t } = useTranslation('demands');
  const said = useSettled(title.trim());
  const { data } = useQuery(demandQueries.like(said, items));
  if (said.length < 2 || !data) return <p className={styles.quiet}>{t('form.likeHint')}</p>;
  const { held, demanded } = data;
  return (
    <div role="status">
      {held.length + demanded.length === 0 && <p className={styles.quiet}>{t('form.nothingLike')}</p>}
      {held.length > 0 && (
        <>
          <h3>{t('form.held')}</h3>
          <p className={styles.quiet}>{t('form.heldHint')}</p>
          <ul className={styles.like}>
            {held.map(({ id, name, department }) => (
              <li key={id}>
                <Link to={generatePath(paths.resource, { id })} target="_blank">
                  <DataText>{name}</DataText>
                </Link>
                <div className={styles.quiet}>
                  <DataText>{department.name}</DataText>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {demanded.length > 0 && (
        <>
          <h3>{t('form.demanded')}</h3>
          <p className={styles.quiet}>{t('form.demandedHint')}</p>
          <ul className={styles.like}>
            {demanded.map((demand) => (
              <li key={demand.id}>
                <Link to={generatePath(paths.demand, { id: demand.id })} target="_blank">
                  <DataText>{demand.title}</DataText>
                </Link>{' '}
                <DemandTags demand={demand} />
                <div className={styles.quiet}>
                  <Sentence>{demand.departments.map(({ name }) => dataIn(name)).join('、')}</Sentence>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
