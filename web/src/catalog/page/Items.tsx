import type { DataItem } from '@onesource/db/content';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import { useOpennessLabel } from '../../words/use-openness-label.ts';
import styles from './Registration.module.css';
import { RemarkAt } from './remarks/RemarkAt.tsx';

/** 信息项, as they are registered. */
export function Items({ items }: { items: readonly DataItem[] }) {
  const { t } = useTranslation('catalog');
  const columns = useColumns(items.some(({ level }) => level !== null));
  return (
    <Section
      title={
        <>
          {t('page.items', { count: items.length })} <RemarkAt field="items" item={null} name={t('section.items')} />
        </>
      }
    >
      {items.length === 0 ? (
        <p className={styles.quiet}>{t('page.noItems')}</p>
      ) : (
        <ScrollRegion label={t('section.items')}>
          <Table<DataItem>
            rowKey="id"
            size="small"
            columns={columns}
            dataSource={[...items]}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          />
        </ScrollRegion>
      )}
    </Section>
  );
}

function useColumns(levels: boolean): TableColumnsType<DataItem> {
  const { t } = useTranslation(['catalog', 'content', 'vocabulary']);
  const openness = useOpennessLabel();
  return [
    { title: t('items.number'), key: 'number', width: 52, render: (_, __, at) => at + 1 },
    {
      title: t('content:item.name'),
      key: 'name',
      className: styles.itemName,
      render: (_, item) => (
        <span className={styles.marks}>
          <DataText>{item.name || t('items.unnamed')}</DataText>
          {(['identifier', 'base', 'required'] as const).map(
            (mark) =>
              item[mark] && (
                <ToneTag key={mark} tone="grey">
                  {t(`content:item.${mark}`)}
                </ToneTag>
              ),
          )}
          <RemarkAt field="items" item={item} name={item.name || t('items.unnamed')} />
        </span>
      ),
    },
    {
      title: t('content:item.dataType'),
      key: 'dataType',
      render: (_, { dataType, length }) =>
        dataType
          ? t(length === null ? 'page.type' : 'page.typeAndLength', {
              type: t(`vocabulary:dataType.${dataType}`),
              length,
            })
          : '—',
    },
    ...(openness.kind === 'derived'
      ? []
      : [
          {
            title: t('content:item.shareType'),
            key: 'shareType',
            render: (_: unknown, { shareType }: DataItem) => (shareType ? <ShareTypeTag shareType={shareType} /> : '—'),
          },
        ]),
    ...(openness.kind === null
      ? []
      : [
          {
            title: t(openness.kind === 'derived' ? 'column.mode' : 'content:item.openness'),
            key: 'openness',
            render: (_: unknown, item: DataItem) => openness.part(item) || '—',
          },
        ]),
    {
      title: t('content:item.sensitivity'),
      key: 'sensitivity',
      render: (_, { sensitivity }) =>
        sensitivity === 'high' ? (
          <ToneTag tone="orange">{t('sensitivity.high')}</ToneTag>
        ) : (
          t(`sensitivity.${sensitivity}`)
        ),
    },
    ...(levels
      ? [
          {
            title: t('content:item.level'),
            key: 'level',
            render: (_: unknown, { level }: DataItem) => (level ? t(`vocabulary:dataLevel.${level}`) : '—'),
          },
        ]
      : []),
  ];
}
