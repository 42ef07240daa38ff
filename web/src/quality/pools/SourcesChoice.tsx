import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettled } from '../../lib/use-settled.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import styles from '../Quality.module.css';
import { type Candidates, type Chosen, candidatesQuery, type Kind, type PoolDetail } from './queries.ts';
import { lineStyle, plannedStyle } from './styles.ts';

type Props = {
  of: Pick<Kind, 'identifier' | 'library'>;
  /** The pool that is changed: sources of it that are not to be had any more are shown all the same. */
  pool: PoolDetail | null;
  /** Given by `Form.Item`. */
  id?: string;
  value?: Chosen[];
  onChange?: (chosen: Chosen[]) => void;
};

/** Which resources a pool is put together of, and by which of their items. A control of a form. */
export function SourcesChoice({ of, pool, id, value = [], onChange }: Props) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const [typed, setTyped] = useState('');
  const query = useQuery(candidatesQuery(of, useSettled(typed.trim())));
  const isChosen = (resource: string) => value.some(({ resourceId }) => resourceId === resource);
  const toggle = ({ id: resourceId, identifiers: [first] }: Candidates['items'][number]) =>
    onChange?.(
      isChosen(resourceId)
        ? value.filter((one) => one.resourceId !== resourceId)
        : [...value, { resourceId, by: first?.id ?? null }],
    );
  return (
    <div className={styles.page}>
      <Input
        id={id}
        className={styles.find}
        aria-label={t('form.find')}
        placeholder={t('form.find')}
        value={typed}
        allowClear
        maxLength={100}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Loaded query={query}>
        {({ items, more, without }) => {
          const missing = (pool?.sources ?? []).filter(
            (source) => isChosen(source.id) && !items.some((one) => one.id === source.id),
          );
          return (
            <>
              {items.length + missing.length === 0 && (
                <p className={styles.quiet}>{t(of.identifier ? 'form.noCandidates' : 'form.noData')}</p>
              )}
              <ul style={plannedStyle}>
                {missing.map(({ id: resourceId, name, department, standing }) => (
                  <li key={resourceId} style={lineStyle}>
                    <Checkbox checked onChange={() => onChange?.(value.filter((one) => one.resourceId !== resourceId))}>
                      <DataText>{name}</DataText>{' '}
                      <span className={styles.quiet}>
                        <DataText>{department.name}</DataText>
                      </span>
                    </Checkbox>
                    {standing !== 'joined' && <ToneTag tone="orange">{t(`source.${standing}`)}</ToneTag>}
                  </li>
                ))}
                {items.map((candidate) => (
                  <li key={candidate.id} style={lineStyle}>
                    <Checkbox
                      checked={isChosen(candidate.id)}
                      aria-label={t('form.choose', { name: candidate.name })}
                      onChange={() => toggle(candidate)}
                    >
                      <DataText>{candidate.name}</DataText>{' '}
                      <span className={styles.quiet}>
                        <DataText>{candidate.department.name}</DataText> · {t('form.rows', { count: candidate.rows })}
                      </span>
                    </Checkbox>
                    {candidate.inLibrary && <ToneTag tone="teal">{t('form.inLibrary')}</ToneTag>}
                    {isChosen(candidate.id) && candidate.identifiers.length > 1 && (
                      <Select
                        size="small"
                        aria-label={t('form.byItem', { name: candidate.name })}
                        value={value.find(({ resourceId }) => resourceId === candidate.id)?.by}
                        options={candidate.identifiers.map((item) => ({ value: item.id, label: item.name }))}
                        onChange={(by: string) =>
                          onChange?.(value.map((one) => (one.resourceId === candidate.id ? { ...one, by } : one)))
                        }
                      />
                    )}
                  </li>
                ))}
              </ul>
              {more && <p className={styles.quiet}>{t('form.more', { count: items.length })}</p>}
              {without.length > 0 && (
                <p className={styles.quiet}>
                  {t('form.without')}
                  <DataText>{without.map(({ name }) => name).join('、')}</DataText>
                </p>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
