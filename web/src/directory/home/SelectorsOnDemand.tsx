import { DownOutlined } from '@ant-design/icons';
import { type ComponentProps, type ComponentType, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../Selectors.module.css';
import type { Selector, Selectors } from '../Selectors.tsx';

const names: readonly Selector[] = ['industry', 'department', 'shareType'];

type Props = Omit<ComponentProps<typeof Selectors>, 'first'>;

/**
 * The three selectors as they look while nothing is chosen; the trees behind them, a tenth of the whole page, are fetched
 * when somebody comes near.
 */
export function SelectorsOnDemand(props: Props) {
  const { t } = useTranslation('directory');
  const id = useId();
  const [Fetched, setFetched] = useState<ComponentType<ComponentProps<typeof Selectors>> | null>(null);
  const [wanted, setWanted] = useState<Selector>();
  const fetch = () => {
    void import('../Selectors.tsx').then(
      ({ Selectors }) => setFetched(() => Selectors),
      // Without the network; whoever comes near again asks again
      () => {},
    );
  };
  if (Fetched) return <Fetched {...props} first={wanted} />;
  return (
    <div className={styles.selectors} onPointerEnter={fetch}>
      {names.map((name) => (
        <div key={name} className={styles.selector}>
          <span className={styles.label} aria-hidden="true">
            {t(`filter.${name}`)}
          </span>
          <div className={styles.closed}>
            <input
              role="combobox"
              aria-label={t(`filter.${name}`)}
              aria-expanded={false}
              aria-haspopup="listbox"
              aria-controls={`${id}${name}`}
              placeholder={t('filter.any')}
              readOnly
              onFocus={() => {
                setWanted(name);
                fetch();
              }}
              onBlur={() => setWanted(undefined)}
            />
            <DownOutlined aria-hidden className={styles.arrow} />
          </div>
        </div>
      ))}
    </div>
  );
}
