import { useTranslation } from 'react-i18next';
import { ChosenResource } from './ChosenResource.tsx';
import styles from './ResourceChoice.module.css';
import { ResourceFinder } from './ResourceFinder.tsx';

/** A resource with the items of it that are wanted, as the API takes it. */
export type Chosen = { resourceId: string; itemIds: string[] };

type Props = {
  /** Given by `Form.Item`. */
  id?: string;
  value?: Chosen[];
  onChange?: (chosen: Chosen[]) => void;
};

/** Finds resources and picks items of each. A control of a form. */
export function ResourceChoice({ id, value = [], onChange }: Props) {
  const { t } = useTranslation('scenarios');
  return (
    <div className={styles.choice}>
      <ResourceFinder
        id={id}
        except={value.map(({ resourceId }) => resourceId)}
        onFound={(resourceId) => onChange?.([...value, { resourceId, itemIds: [] }])}
      />
      {value.length > 0 && (
        <ul className={styles.chosen} aria-label={t('form.resources')}>
          {value.map((chosen) => (
            <li key={chosen.resourceId}>
              <ChosenResource
                chosen={chosen}
                onChange={(itemIds) =>
                  onChange?.(value.map((each) => (each.resourceId === chosen.resourceId ? { ...each, itemIds } : each)))
                }
                onRemove={() => onChange?.(value.filter(({ resourceId }) => resourceId !== chosen.resourceId))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
