import { Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './RuleFilter.module.css';
import { type Source, sources } from './search.ts';

type Props = {
  q: string;
  source: Source | null;
  /** The regulation's code, for an example of an article. */
  code: string;
  counts: Record<Source | 'all', number>;
  onChange: (change: { q?: string; source?: Source | null }, how?: { replace?: boolean }) => void;
};

/** Narrows the rules by words and by where they come from. */
export function RuleFilter({ q, source, code, counts, onChange }: Props) {
  const { t } = useTranslation('rules');
  return (
    <search className={`${styles.filter} not-printed`}>
      <Input
        className={styles.words}
        type="search"
        allowClear
        value={q}
        aria-label={t('search')}
        placeholder={t('searchHint', { code })}
        onChange={(event) => onChange({ q: event.target.value }, { replace: true })}
      />
      <Segmented<Source | 'all'>
        aria-label={t('sourceFilter')}
        value={source ?? 'all'}
        options={[
          { value: 'all', label: `${t('all')} ${counts.all}` },
          ...sources.map((value) => ({ value, label: `${t(`source.${value}`)} ${counts[value]}` })),
        ]}
        onChange={(value) => onChange({ source: value === 'all' ? null : value })}
      />
    </search>
  );
}
