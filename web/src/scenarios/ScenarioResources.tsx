import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import type { Scenario } from './queries.ts';
import styles from './Scenarios.module.css';

/** The resources of a scenario with the items that belong to it. */
export function ScenarioResources({ resources }: Pick<Scenario, 'resources'>) {
  const { t } = useTranslation('scenarios');
  return (
    <ul className={styles.resources}>
      {resources.map(({ id, name, items }) => (
        <li key={id}>
          {name === null ? (
            <span className={styles.quiet}>{t('gone')}</span>
          ) : (
            <Link to={generatePath(paths.resource, { id })}>
              <DataText>{name}</DataText>
            </Link>
          )}
          {name !== null && items.length === 0 && <span className={styles.quiet}>{t('hidden')}</span>}
          {items.length > 0 && (
            <ul className={styles.items}>
              {items.map((item) => (
                <li key={item.id}>
                  <DataText>{item.name}</DataText>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
