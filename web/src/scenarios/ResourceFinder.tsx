import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled } from '../lib/use-settled.ts';
import { DataText } from '../ui/DataText.tsx';
import { resourceQueries } from './queries.ts';
import styles from './ResourceChoice.module.css';

type Props = {
  id?: string | undefined;
  /** Those chosen already. */
  except: readonly string[];
  onFound: (id: string) => void;
};

/** Finds one resource after the other by name, pinyin or code. */
export function ResourceFinder({ id, except, onFound }: Props) {
  const { t } = useTranslation('scenarios');
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const found = useQuery(resourceQueries.found(q));
  const items = q === '' ? [] : (found.data?.items ?? []);
  return (
    <Select<string>
      id={id}
      className={styles.finder}
      aria-label={t('form.addResource')}
      placeholder={t('form.addResourceHint')}
      value={null}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? null : t(q === '' ? 'form.typeMore' : 'form.noMatch')}
      options={items
        .filter((item) => !except.includes(item.id))
        .map((item) => ({
          value: item.id,
          label: (
            <DataText>
              {item.name} <span className={styles.provider}>{item.department.name}</span>
            </DataText>
          ),
        }))}
      onSelect={(chosen) => {
        setTyped('');
        onFound(chosen);
      }}
    />
  );
}
