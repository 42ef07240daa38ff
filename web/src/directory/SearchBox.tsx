import { SearchOutlined } from '@ant-design/icons';
import { longest } from '@onesource/api/foundation/texts/longest';
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, useNavigate } from 'react-router-dom';
import { paths } from '../paths.ts';
import { searchLink } from './filters.ts';
import styles from './SearchBox.module.css';
import { SuggestionList } from './SuggestionList.tsx';
import { type Suggestion, useSuggestions } from './use-suggestions.ts';

type Props = {
  /** The words in force. */
  q: string;
  onSearch: (q: string) => void;
  large?: boolean;
  autoFocus?: boolean;
};

/** 搜索框: a combobox over names, pinyin, initials and codes. Enter searches, arrows choose a suggestion. */
export function SearchBox({ q, onSearch, large = false, autoFocus = false }: Props) {
  const { t } = useTranslation('directory');
  const navigate = useNavigate();
  const id = useId();
  const [typed, setTyped] = useState(q);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(open ? typed : '');
  const shown = open && suggestions.length > 0;
  const optionId = (at: number) => `${id}-option-${at}`;

  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A finger did not ask for the keyboard on the screen
    if (autoFocus && window.matchMedia('(pointer: fine)').matches) input.current?.focus();
  }, [autoFocus]);

  // Back and a removed chip change the words from outside
  useEffect(() => setTyped(q), [q]);

  const type = (value: string) => {
    setTyped(value);
    setActive(-1);
    setOpen(value.trim() !== '');
  };
  const search = () => {
    setOpen(false);
    onSearch(typed.trim());
  };
  const choose = (suggestion: Suggestion) => {
    setOpen(false);
    navigate(
      suggestion.kind === 'resource'
        ? generatePath(paths.resource, { id: suggestion.id })
        : searchLink({ department: [suggestion.id] }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows of an input method choose characters
    if (event.nativeEvent.isComposing) return;
    const chosen = shown ? suggestions[active] : undefined;
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!shown) return setOpen(typed.trim() !== '');
      const count = suggestions.length;
      // One place before the first is the box itself
      setActive((at) => (event.key === 'ArrowDown' ? (at + 2) % (count + 1) : (at + 1 + count) % (count + 1)) - 1);
    }
  };

  return (
    <search>
      <form
        className={`${styles.box} ${large ? styles.large : ''}`}
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <div className={styles.field}>
          <SearchOutlined className={styles.icon} aria-hidden />
          <input
            className={styles.input}
            role="combobox"
            aria-label={t('search.label')}
            aria-expanded={shown}
            aria-controls={shown ? `${id}-list` : undefined}
            aria-autocomplete="list"
            aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
            placeholder={t('search.placeholder')}
            value={typed}
            maxLength={longest.words}
            autoComplete="off"
            enterKeyHint="search"
            ref={(input) => {
              if (autoFocus && input && document.activeElement === document.body) input.focus();
            }}
            onChange={(event) => type(event.target.value)}
            onFocus={() => setActive(-1)}
            onClick={() => setOpen(typed.trim() !== '')}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
          />
          {shown && (
            <SuggestionList
              id={`${id}-list`}
              optionId={optionId}
              suggestions={suggestions}
              active={active}
              onChoose={choose}
              onPoint={setActive}
            />
          )}
          <span className="only-read-out" role="status">
            {shown ? t('search.suggested', { count: suggestions.length }) : ''}
          </span>
        </div>
        <Button type="primary" htmlType="submit" size={large ? 'large' : 'middle'} className={styles.submit}>
          {t('search.submit')}
        </Button>
      </form>
    </search>
  );
}
