import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './SearchBox.module.css';
import type { Suggestion } from './use-suggestions.ts';

type Props = {
  id: string;
  optionId: (at: number) => string;
  suggestions: readonly Suggestion[];
  active: number;
  onChoose: (suggestion: Suggestion) => void;
  onPoint: (at: number) => void;
};

/** The list below the search box: resources first, then departments. The focus stays in the box. */
export function SuggestionList({ id, optionId, suggestions, active, onChoose, onPoint }: Props) {
  const { t } = useTranslation('directory');
  const { dataLang } = useLocale();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const group = (kind: Suggestion['kind'], title: string) => {
    const options = suggestions.map((suggestion, at) => ({ suggestion, at })).filter((o) => o.suggestion.kind === kind);
    if (options.length === 0) return null;
    return (
      <div role="group" aria-label={title}>
        <div className={styles.group} aria-hidden="true">
          {title}
        </div>
        {options.map(({ suggestion, at }) => (
          <div
            key={suggestion.id}
            id={optionId(at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            className={styles.option}
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(suggestion);
            }}
            onMouseMove={() => at !== active && onPoint(at)}
          >
            <span className={styles.optionName}>{suggestion.name}</span>
            {suggestion.more && <span className={styles.optionMore}>{suggestion.more}</span>}
          </div>
        ))}
      </div>
    );
  };
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('search.suggestions')} className={styles.list} lang={dataLang}>
      {group('resource', t('search.resources'))}
      {group('department', t('search.departments'))}
    </div>
  );
}
