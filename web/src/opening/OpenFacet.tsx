import { Button, Checkbox } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './OpenFacet.module.css';

type Option<Value extends string> = { value: Value; label: { zh: string; en: string }; count: number };
type Props<Value extends string> = {
  title: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
};

/** Shown at once; the rest on request, so that a phone reaches the results. */
const first = 6;

/** Alternatives that narrow what is found, each with how much of it there is. */
export function OpenFacet<Value extends string>({ title, options, chosen, onChange }: Props<Value>) {
  const { t } = useTranslation('opening');
  const { localized } = useLocale();
  const id = useId();
  const [all, showAll] = useState(false);
  if (options.length === 0) return null;
  const shown = all ? options : options.filter(({ value }, at) => at < first || chosen.includes(value));
  return (
    <fieldset className={styles.facet} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {shown.map(({ value, label, count }) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
          }
        >
          {localized(label)} <span className={styles.count}>{count}</span>
        </Checkbox>
      ))}
      {shown.length < options.length && (
        <Button type="link" size="small" className={styles.more} onClick={() => showAll(true)}>
          {t('all', { count: options.length })}
        </Button>
      )}
    </fieldset>
  );
}
