import type { PolicyProfile } from '@onesource/api/law/profile';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './Comparison.module.css';

type Props = {
  profiles: readonly PolicyProfile[];
  inForce: string;
  pair: readonly string[];
  onChange: (chosen: { first: string; second: string }) => void;
};

/** Which two cities stand side by side where there is no room for all. Choosing the other one swaps them. */
export function CityPair({ profiles, inForce, pair: [first = '', second = ''], onChange }: Props) {
  const { t } = useTranslation('rules');
  const { localized } = useLocale();
  const options = profiles.map(({ id, name }) => ({
    value: id,
    label: id === inForce ? `${localized(name)} · ${t('compare.inForce')}` : localized(name),
  }));
  return (
    <div className={`${styles.pair} not-printed`}>
      <Select
        aria-label={t('compare.first')}
        options={options}
        value={first}
        onChange={(id) => onChange({ first: id, second: id === second ? first : second })}
      />
      <Select
        aria-label={t('compare.second')}
        options={options}
        value={second}
        onChange={(id) => onChange({ first: id === first ? second : first, second: id })}
      />
    </div>
  );
}
