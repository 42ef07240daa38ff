import type { ResourceView } from '@onesource/api/areas/directory/view';
import { Input, Table, type TableColumnsType, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import { useOpennessLabel } from '../../words/use-openness-label.ts';
import { useLabels } from '../use-labels.ts';
import { ItemSource, NamedItemSource } from './ItemSource.tsx';
import styles from './Resource.module.css';
import { Section } from './Section.tsx';

type Item = NonNullable<ResourceView['contents']>['items'][number];

/** From how many items on they can be searched. */
const many = 10;

/** 信息项 */
export function Items({ resource, items }: { resource: ResourceView; items: readonly Item[] }) {
  const { t } = useTranslation(['directory', 'content', 'vocabulary']);
  const [typed, setTyped] = useState('');
  const columns = useColumns(
    items.some(({ level }) => level !== null),
    resource.department.id,
  );
  const type = useLabels().shareType('not_shared');
  const asked = resource.routes.not_shared.kind === 'negotiated' ? 'negotiated' : 'decided';
  const shown = items.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <Section
      title={t('resource.items')}
      extra={
        <>
          <span className={styles.quiet}>{t('resource.itemsCount', { count: items.length })}</span>
          {items.length > many && (
            <Input
              className={`${styles.find} not-printed`}
              allowClear
              aria-label={t('resource.findItem')}
              placeholder={t('resource.findItem')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </>
      }
    >
      {items.length === 0 ? (
        <p className={styles.quiet}>{t('resource.itemsNone')}</p>
      ) : (
        <ScrollRegion label={t('resource.itemsTable')}>
          <Table<Item>
            className={styles.items}
            rowKey="id"
            size="middle"
            columns={columns}
            dataSource={shown}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            locale={{ emptyText: <span className={styles.quiet}>{t('resource.noItemFound')}</span> }}
          />
        </ScrollRegion>
      )}
      <p className={styles.hint}>
        {resource.everythingListed
          ? t('resource.everythingListed', { type })
          : t(`resource.notListed.${asked}`, { type })}
      </p>
    </Section>
  );
}

function useColumns(levels: boolean, provider: string): TableColumnsType<Item> {
  const { t } = useTranslation(['directory', 'content', 'vocabulary']);
  const openness = useOpennessLabel();
  const mark = (shown: boolean, word: string, hint: string) =>
    shown && (
      <Tooltip title={hint}>
        <ToneTag tone="grey">{word}</ToneTag>
      </Tooltip>
    );
  const sharing: TableColumnsType<Item> = [
    // DG-5: one choice says both who in government and whether the public
    ...(openness.kind === 'derived'
      ? []
      : [
          {
            title: t('content:item.shareType'),
            key: 'shareType',
            render: (_: unknown, { shareType }: Item) => <ShareTypeTag shareType={shareType} />,
          },
        ]),
    ...(openness.kind === null
      ? []
      : [
          {
            title: t(openness.kind === 'derived' ? 'resource.mode' : 'content:item.openness'),
            key: 'openness',
            render: (_: unknown, item: Item) => openness.part(item) || '—',
          },
        ]),
  ];
  return [
    {
      title: t('content:item.name'),
      key: 'name',
      className: styles.itemName,
      render: (_, item) => (
        <>
          <DataText>{item.name}</DataText>{' '}
          <span className={styles.marks}>
            {mark(item.identifier, t('resource.identifier'), t('resource.identifierHint'))}
            {mark(item.base, t('resource.base'), t('resource.baseHint'))}
            {mark(item.required, t('resource.required'), t('resource.requiredHint'))}
          </span>
          {item.source && <ItemSource source={item.source} />}
          {item.named && <NamedItemSource named={item.named} own={item.named.department.id === provider} />}
        </>
      ),
    },
    {
      title: t('content:item.dataType'),
      key: 'dataType',
      render: (_, { dataType, length }) => {
        const type = dataType ? t(`vocabulary:dataType.${dataType}`) : '—';
        return length === null ? type : t('resource.length', { type, length });
      },
    },
    ...sharing,
    {
      title: t('content:item.sensitivity'),
      key: 'sensitivity',
      render: (_, { sensitivity }) =>
        sensitivity === 'high' ? (
          <Tooltip title={t('vocabulary:sensitivity.high')}>
            <ToneTag tone="orange">{t('resource.high')}</ToneTag>
          </Tooltip>
        ) : (
          t(`vocabulary:sensitivity.${sensitivity}`)
        ),
    },
    ...(levels
      ? [
          {
            title: t('content:item.level'),
            key: 'level',
            render: (_: unknown, { level }: Item) => (level ? t(`vocabulary:dataLevel.${level}`) : '—'),
          },
        ]
      : []),
  ];
}
