import { Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Facet.module.css';

type Option<Value extends string> = {
  value: Value;
  label: string;
  /** Not said for a plain filter. */
  count?: number;
  indented?: boolean;
};

type Props<Value extends string> = {
  title: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onToggle: (value: Value) => void;
  searchable?: boolean;
};

/** How many options are shown before "more". */
const few = 8;

/** One filter with its options; those chosen stay in sight. */
export function Facet<Value extends string>({ title, options, chosen, onToggle, searchable = false }: Props<Value>) {
  const { t } = useTranslation('directory');
  const id = useId();
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const long = options.length > few + 1;
  const folded = long && !all;
  const found = all && typed ? options.filter(({ label }) => label.includes(typed.trim())) : options;
  const shown = folded
    ? options.filter(({ value, indented }, at) => at < few || indented || chosen.includes(value))
    : found;
  if (options.length === 0) return null;
  return (
    <fieldset className={styles.facet} aria-labelledby={id}>
      <legend id={id} className={styles.title}>
        {title}
      </legend>
      {searchable && all && (
        <Input
          className={styles.find}
          size="small"
          allowClear
          placeholder={t('filter.find')}
          aria-label={t('filter.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <ul className={styles.options}>
        {shown.map(({ value, label, count, indented }) => (
          <li key={value} className={indented ? styles.indented : undefined}>
            <Checkbox
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
              className={count === 0 && !chosen.includes(value) ? styles.nought : undefined}
            >
              <span className={styles.label}>{label}</span>{' '}
              {count !== undefined && <span className={styles.count}>{count}</span>}
            </Checkbox>
          </li>
        ))}
      </ul>
      {all && shown.length === 0 && <p className={styles.none}>{t('filter.none')}</p>}
      {long && (
        <Button type="link" size="small" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('filter.fewer') : t('filter.more', { count: options.length - shown.length })}
        </Button>
      )}
    </fieldset>
  );
}
