import { useQuery } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { numberParam, wordParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PagedTable } from '../ui/list/PagedTable.tsx';
import { Section } from '../ui/Section.tsx';
import { usesQuery } from './queries.ts';
import { UseResult } from './UseResult.tsx';
import { WhatToDo } from './WhatToDo.tsx';

const pageSize = 20;
const params = { uses: numberParam(1), calls: wordParam(['refused']) };

/** 使用记录: every use of the grant, and every call that was refused with why. */
export function Uses({ id }: { id: string }) {
  const { t } = useTranslation('data');
  const [{ uses: page, calls }, change] = useUrlState(params);
  const refused = calls === 'refused';
  const list = useQuery(usesQuery(id, page, pageSize, refused));
  return (
    <Section title={t('records.title')}>
      <Checkbox
        style={{ marginBottom: 8 }}
        checked={refused}
        onChange={({ target }) => change({ calls: target.checked ? 'refused' : null, uses: 1 })}
      >
        {t('records.whyRefused')}
      </Checkbox>
      <Loaded query={list}>
        {({ items, total }) =>
          total === 0 ? (
            <div>{t(refused ? 'records.noneRefused' : 'records.none')}</div>
          ) : (
            <PagedTable
              rows={items}
              total={total}
              page={page}
              pageSize={pageSize}
              loading={list.isPlaceholderData}
              onChange={(to) => 'page' in to && change({ uses: to.page })}
              columns={[
                { title: t('records.at'), key: 'at', render: (_, { at }) => <DateText value={at} time /> },
                {
                  title: t('records.by'),
                  key: 'by',
                  render: (_, { by, department }) => (
                    <>
                      <DataText>{by}</DataText> · <DataText>{department.name}</DataText>
                    </>
                  ),
                },
                {
                  title: t('records.kind'),
                  key: 'kind',
                  render: (_, { kind, program }) =>
                    program ? t('records.byProgram', { kind: t(`useKind.${kind}`) }) : t(`useKind.${kind}`),
                },
                { title: t('records.matter'), key: 'matter', render: (_, { matter }) => matter },
                {
                  title: t('records.items'),
                  key: 'items',
                  render: (_, use) => (
                    <span title={use.items.map(({ name }) => name).join(' · ')}>
                      {t('records.count', { count: use.items.length })}
                    </span>
                  ),
                },
                { title: t('records.rows'), key: 'rows', render: (_, { rows }) => rows },
                {
                  title: t('records.result'),
                  key: 'result',
                  render: (_, { result }) => (
                    <>
                      <UseResult result={result} />
                      {refused && <WhatToDo code={result} />}
                    </>
                  ),
                },
                { title: t('records.address'), key: 'address', render: (_, { address }) => address || '—' },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
