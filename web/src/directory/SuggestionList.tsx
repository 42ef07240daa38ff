import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DataText } from '../ui/DataText.tsx';
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
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('search.suggestions')} className={styles.list}>
      {suggestions.map((suggestion, at) => (
        <div
          key={suggestion.id}
          id={optionId(at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          className={styles.option}
          // Before the box loses the focus
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(suggestion);
          }}
          onMouseMove={() => at !== active && onPoint(at)}
        >
          <span className={styles.optionName}>
            <DataText>{suggestion.name}</DataText>
          </span>
          <span className={styles.optionMore}>
            {suggestion.kind === 'department' ? (
              t('search.department')
            ) : (
              <>
                <DataText>{suggestion.department}</DataText> {suggestion.code}
              </>
            )}
          </span>
        </div>
      ))}
    </div>
  );
}
