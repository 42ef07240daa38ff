import type { RequestView } from '@onesource/api/areas/requests/view';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../../lib/failure-text.ts';
import { DataText } from '../../../ui/DataText.tsx';
import { ToneTag } from '../../../ui/ToneTag.tsx';
import { previewOf } from '../../queries.ts';
import { type ReachValues, reachOf, saidWhole } from './reach.ts';

/** 预览: the first rows as whoever asks would get them by what is chosen at the moment, under the masks as they are chosen. */
export function Preview({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const chosen: ReachValues & { itemIds?: string[] } = Form.useWatch([]) ?? {};
  const { quota: _, ...reach } = reachOf(chosen);
  const said = { ...(chosen.itemIds && { itemIds: chosen.itemIds }), ...reach };
  const [asked, setAsked] = useState<string | null>(null);
  const current = JSON.stringify(said);
  const { data, error, isFetching } = useQuery({ ...previewOf(request.id, said), enabled: asked === current });
  return (
    <Form.Item label={t('reach.preview')} extra={t('reach.previewHint')}>
      <Button
        onClick={() => setAsked(current)}
        disabled={!saidWhole(chosen) || chosen.itemIds?.length === 0}
        loading={isFetching}
      >
        {t('reach.previewShow')}
      </Button>
      <div aria-live="polite" style={{ marginTop: 8 }}>
        {asked === current && error && <p role="alert">{failureText(error)}</p>}
        {asked === current && data && <Rows {...data} />}
      </div>
    </Form.Item>
  );
}

type RowsProps = {
  items: readonly { id: string; name: string }[];
  rows: readonly Record<string, string | null>[];
  masked: readonly string[];
};

function Rows({ items, rows, masked }: RowsProps) {
  const { t } = useTranslation('requests');
  if (rows.length === 0) return <p>{t('reach.previewNone')}</p>;
  return (
    <Table
      rowKey="place"
      size="small"
      aria-label={t('reach.preview')}
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows.map((row, place) => ({ row, place }))}
      columns={items.map(({ id, name }) => ({
        title: (
          <>
            <DataText>{name}</DataText>{' '}
            {masked.includes(id) && <ToneTag tone="amber">{t('reach.previewMasked')}</ToneTag>}
          </>
        ),
        key: id,
        render: (_, { row }) => <DataText>{row[id] ?? ''}</DataText>,
      }))}
    />
  );
}
