import type { ResourceClass } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { RevisionChanges } from '../../words/RevisionChanges.tsx';
import { RevisionStatusTag } from '../../words/StatusTag.tsx';
import { directoryQueries } from '../queries.ts';
import styles from './Resource.module.css';
import { Section } from './Section.tsx';

type Props = { id: string; current: number; resourceClass: ResourceClass | null };

/** 版本历史, newest first, with what each revision changed. */
export function History({ id, current, resourceClass }: Props) {
  const { t } = useTranslation('directory');
  const query = useQuery(directoryQueries.revisions(id));
  const [open, setOpen] = useState<number | null>(null);
  return (
    <Section title={t('resource.history')}>
      <Loaded query={query}>
        {({ items }) => (
          <ol className={styles.history} reversed>
            {items.toReversed().map(({ number, status, publishedAt, createdAt, itemCount }) => (
              <li key={number}>
                <div className={styles.revision}>
                  <strong>{t('resource.revision', { number })}</strong>
                  {number === current ? <span>{t('resource.current')}</span> : <RevisionStatusTag status={status} />}
                  <DateText value={publishedAt ?? createdAt} />
                  {itemCount !== null && (
                    <span className={styles.quiet}>{t('resource.itemsCount', { count: itemCount })}</span>
                  )}
                  {number === 1 ? (
                    <span className={styles.quiet}>{t('resource.firstRevision')}</span>
                  ) : (
                    <Button
                      type="link"
                      size="small"
                      className="not-printed"
                      aria-expanded={open === number}
                      onClick={() => setOpen(open === number ? null : number)}
                    >
                      {t(open === number ? 'resource.hideChanges' : 'resource.showChanges')}
                    </Button>
                  )}
                </div>
                {open === number && <Changes id={id} number={number} resourceClass={resourceClass} />}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Section>
  );
}

function Changes({ id, number, resourceClass }: Omit<Props, 'current'> & { number: number }) {
  const query = useQuery(directoryQueries.diff(id, number));
  return (
    <Loaded query={query}>
      {({ fields, items }) => <RevisionChanges fields={fields} items={items} resourceClass={resourceClass} />}
    </Loaded>
  );
}
