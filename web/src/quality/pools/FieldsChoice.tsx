import { longest } from '@onesource/api/foundation/texts/longest';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../Quality.module.css';
import { type Chosen, type Kind, type PlannedField, type Proposal, proposalQuery } from './queries.ts';
import { growsStyle, lineStyle, plannedStyle } from './styles.ts';

type Props = {
  of: Pick<Kind, 'identifier' | 'library'>;
  sources: readonly Chosen[];
  /** Whether what is proposed is filled in as sources are chosen. */
  fresh: boolean;
  /** Given by `Form.Item`. */
  value?: PlannedField[];
  onChange?: (fields: PlannedField[]) => void;
};

const keyOf = ({ resourceId, itemId }: PlannedField['from'][number]) => `${resourceId} ${itemId}`;
const bare = ({ name, from }: Proposal['fields'][number]): PlannedField => ({
  name,
  from: from.map(({ resourceId, itemId }) => ({ resourceId, itemId })),
});

/** The fields of a pool: what each is called, and what it is taken from, the first first. A control of a form. */
export function FieldsChoice({ of, sources, fresh, value = [], onChange }: Props) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const { data } = useQuery(proposalQuery(of, sources));
  const proposed = data?.fields ?? [];
  const given = data?.sources ?? [];
  const nameOf = (resourceId: string) => given.find(({ id }) => id === resourceId)?.name ?? '';
  const usual = () => proposed.filter((field) => field.usual).map(bare);
  const touched = useRef(!fresh);
  const set = (fields: PlannedField[]) => {
    touched.current = true;
    onChange?.(fields);
  };
  // As long as nobody has changed anything, the proposal is what stands there
  const follow = useEffectEvent(() => {
    if (!touched.current) {
      // Nothing in place of nothing is no change, and no mistake of whoever has chosen no source yet
      if (value.length + usual().length > 0) onChange?.(usual());
    }
    // What is left of sources that are not chosen any more is nothing
    else if (value.some(({ from }) => from.some((one) => !isThere(one))))
      onChange?.(value.map((field) => ({ ...field, from: field.from.filter(isThere) })));
  });
  const isThere = ({ resourceId }: PlannedField['from'][number]) =>
    sources.some((one) => one.resourceId === resourceId);
  useEffect(() => {
    if (data) follow();
  }, [data]);
  if (sources.length === 0) return <p className={styles.quiet}>{t('form.choosePlease')}</p>;
  const options = given.map(({ id: resourceId, name, items }) => ({
    label: name,
    options: items.map((item) => ({ value: keyOf({ resourceId, itemId: item.id }), label: `${name}：${item.name}` })),
  }));
  const change = (at: number, to: Partial<PlannedField>) =>
    set(value.map((field, nth) => (nth === at ? { ...field, ...to } : field)));
  const left = proposed.filter(({ name }) => value.every((field) => field.name !== name));
  return (
    <div className={styles.page}>
      <ol style={plannedStyle}>
        {value.map((field, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field has no other name than the one that is being typed
          <li key={at} style={lineStyle}>
            <Input
              className={styles.find}
              aria-label={t('form.fieldName', { number: at + 1 })}
              value={field.name}
              maxLength={longest.name}
              onChange={({ target }) => change(at, { name: target.value })}
            />
            <Select
              style={growsStyle}
              mode="multiple"
              aria-label={t('form.fieldFrom', { name: field.name })}
              value={field.from.map(keyOf)}
              options={options}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(keys: string[]) =>
                change(at, {
                  from: keys.map((key) => {
                    const [resourceId = '', itemId = ''] = key.split(' ');
                    return { resourceId, itemId };
                  }),
                })
              }
            />
            <Button
              aria-label={t('form.removeField', { name: field.name })}
              onClick={() => set(value.filter((_, nth) => nth !== at))}
            >
              {t('form.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <div className={styles.bar}>
        <div className={styles.find}>
          <Select<string>
            aria-label={t('form.addField')}
            placeholder={t('form.addField')}
            value={null}
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: '', label: t('form.blank') },
              ...left.map(({ name, from }) => ({
                value: name,
                label: `${name}（${from.map((one) => nameOf(one.resourceId)).join('、')}）`,
              })),
            ]}
            onSelect={(name) => {
              const found = left.find((field) => field.name === name);
              set([...value, found ? bare(found) : { name: '', from: [] }]);
            }}
          />
        </div>
        <Button onClick={() => set(usual())}>{t('form.proposed')}</Button>
      </div>
    </div>
  );
}
