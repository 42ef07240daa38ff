import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../ui/DataText.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { ShareTypeTag } from '../words/ShareTypeTag.tsx';
import { resourceQueries } from './queries.ts';
import styles from './ResourceChoice.module.css';
import type { Chosen } from './ResourceChoice.tsx';

type Props = { chosen: Chosen; onChange: (itemIds: string[]) => void; onRemove: () => void };

/** One resource and which of its items belong to the scenario. */
export function ChosenResource({ chosen, onChange, onRemove }: Props) {
  const { t } = useTranslation('scenarios');
  const resource = useQuery(resourceQueries.detail(chosen.resourceId));
  return (
    <div className={styles.resource}>
      <Loaded query={resource} skeleton={<PageSkeleton rows={2} />}>
        {({ name, department, contents }) => {
          const items = contents?.items ?? [];
          const all = items.length > 0 && items.every(({ id }) => chosen.itemIds.includes(id));
          return (
            <fieldset className={styles.items}>
              <legend className="only-read-out">{t('form.itemsOf', { name })}</legend>
              <div className={styles.head}>
                <DataText>
                  <strong>{name}</strong> <span className={styles.provider}>{department.name}</span>
                </DataText>
                <Button size="small" aria-label={t('form.removeNamed', { name })} onClick={onRemove}>
                  {t('form.remove')}
                </Button>
              </div>
              {items.length === 0 ? (
                <p className={styles.provider}>{t('form.withoutItems')}</p>
              ) : (
                <>
                  <Checkbox
                    checked={all}
                    indeterminate={!all && chosen.itemIds.length > 0}
                    onChange={() => onChange(all ? [] : items.map(({ id }) => id))}
                  >
                    {t('form.all')}{' '}
                    <span className={styles.provider}>
                      {t('form.chosen', { chosen: chosen.itemIds.length, total: items.length })}
                    </span>
                  </Checkbox>
                  <Checkbox.Group
                    className={styles.boxes}
                    value={chosen.itemIds}
                    onChange={onChange}
                    options={items.map((item) => ({
                      value: item.id,
                      label: (
                        <>
                          <DataText>{item.name}</DataText> <ShareTypeTag shareType={item.shareType} />
                        </>
                      ),
                    }))}
                  />
                </>
              )}
            </fieldset>
          );
        }}
      </Loaded>
    </div>
  );
}
