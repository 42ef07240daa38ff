import type { RequestView } from '@onesource/api/areas/requests/view';
import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { failureText } from '../../../lib/failure-text.ts';
import { ScrollRegion } from '../../../ui/ScrollRegion.tsx';
import { previewOf } from '../../queries.ts';
import styles from './Preview.module.css';
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
      <div aria-live="polite" className={styles.rows}>
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
  const { dataLang } = useLocale();
  if (rows.length === 0) return <p>{t('reach.previewNone')}</p>;
  return (
    <ScrollRegion label={t('reach.preview')}>
      <table className={styles.table} lang={dataLang}>
        <caption hidden>{t('reach.preview')}</caption>
        <thead>
          <tr>
            {items.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
                {masked.includes(id) && <span className={styles.masked}>{t('reach.previewMasked')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows.entries()].map(([place, row]) => (
            <tr key={place}>
              {items.map(({ id }) => (
                <td key={id}>{row[id] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
