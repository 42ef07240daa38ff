import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../ui/DateText.tsx';
import { PagedTable } from '../ui/list/PagedTable.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import type { Backup } from './queries.ts';
import { sizeText } from './size.ts';

type Props = Omit<ComponentProps<typeof PagedTable<Backup>>, 'columns' | 'sorts' | 'sort' | 'onChange'> & {
  onChange: (change: { page: number }) => void;
};

export function BackupTable({ onChange, ...list }: Props) {
  const { t } = useTranslation('upkeep');
  return (
    <PagedTable<Backup>
      {...list}
      onChange={(change) => 'page' in change && onChange(change)}
      columns={[
        { title: t('finishedAt'), key: 'at', render: (_, { finishedAt }) => <DateText value={finishedAt} time /> },
        {
          title: t('outcome'),
          key: 'outcome',
          render: (_, { failure }) => (
            <>
              <ToneTag tone={failure === null ? 'green' : 'red'}>{t(failure === null ? 'done' : 'failed')}</ToneTag>
              {failure !== null && <div lang="en">{failure}</div>}
            </>
          ),
        },
        { title: t('size'), key: 'size', render: (_, { bytes }) => (bytes === null ? '—' : sizeText(bytes)) },
        { title: t('rows'), key: 'rows', render: (_, { rows }) => rows?.toLocaleString() ?? '—' },
        { title: t('encrypted'), key: 'encrypted', render: (_, { encrypted }) => t(encrypted ? 'yes' : 'no') },
        { title: t('copied'), key: 'copied', render: (_, { copied }) => t(copied ? 'yes' : 'no') },
        {
          title: t('verified'),
          key: 'verified',
          render: (_, { verifiedAt }) => (verifiedAt ? <DateText value={verifiedAt} time /> : t('noneShort')),
        },
      ]}
    />
  );
}
