import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { RevisionChanges } from '../../words/RevisionChanges.tsx';
import styles from '../Imports.module.css';
import type { Outcome } from '../queries.ts';

/** What is created, by name, and what is changed, field by field and item by item. */
export function Changes({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('imports');
  const { changes, created, changed, written } = outcome;
  const creations = changes.filter((each) => each.outcome === 'created');
  const updates = changes.filter((each) => each.outcome === 'updated');
  const first = (shown: number, all: number) =>
    shown < all && <p className={styles.quiet}>{t('result.first', { count: shown })}</p>;
  return (
    <>
      {changed > 0 && (
        <div className={styles.part}>
          <h3>{t(written ? 'result.changesDone' : 'result.changes', { count: changed })}</h3>
          <Collapse
            size="small"
            items={updates.map(({ sheet, line, name, fields, items, class: resourceClass }) => ({
              key: `${sheet} ${line}`,
              label: <DataText>{name}</DataText>,
              children: <RevisionChanges fields={fields} items={items} resourceClass={resourceClass} />,
            }))}
          />
          {first(updates.length, changed)}
        </div>
      )}
      {created > 0 && (
        <div className={styles.part}>
          <h3>{t(written ? 'result.creationsDone' : 'result.creations', { count: created })}</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
          <ul className={styles.list} tabIndex={0}>
            {creations.map(({ sheet, line, name, itemCount }) => (
              <li key={`${sheet} ${line}`}>
                <DataText>{name}</DataText>{' '}
                {itemCount > 0 && <span className={styles.quiet}>{t('result.items', { count: itemCount })}</span>}
              </li>
            ))}
          </ul>
          {first(creations.length, created)}
        </div>
      )}
    </>
  );
}
