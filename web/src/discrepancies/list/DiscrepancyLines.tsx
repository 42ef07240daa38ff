import type { discrepancySummary } from '@onesource/api/areas/discrepancies/view';
import { discrepancySorts } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { CaseLines, numbered, standing } from '../../cases/CaseLines.tsx';
import { paths } from '../../paths.ts';
import { DateText } from '../../ui/DateText.tsx';
import { DoubtTags } from '../DoubtTags.tsx';

type Line = ReturnType<typeof discrepancySummary>;
type Sort = (typeof discrepancySorts)[number];
type Props = {
  doubts: readonly Line[];
  busy: boolean;
  /** The order in force, null for the list's own. */
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
};

/** Doubts, with where each stands. */
export function DiscrepancyLines({ doubts, busy, sort, onSort }: Props) {
  const { t } = useTranslation('discrepancies');
  const caseOf = (line: Line) => {
    const { id, number, resource, items, reporting, collector, reportedAt } = line;
    return {
      number,
      to: generatePath(paths.discrepancy, { id }),
      name: resource.name,
      extent: items.length > 0 ? t('list.items', { count: items.length }) : t('list.whole'),
      from: reporting.name,
      whom: collector.name,
      at: reportedAt,
      tags: <DoubtTags doubt={line} />,
    };
  };
  return (
    <CaseLines
      view="doubts"
      lines={doubts}
      say={(word) => t(`list.${word}`)}
      busy={busy}
      caseOf={caseOf}
      columns={[
        ...numbered(caseOf, (word) => t(`list.${word}`)),
        standing(caseOf, t('list.state')),
        { title: t('list.reportedAt'), key: 'reportedAt', render: (_, line) => <DateText value={line.reportedAt} /> },
        { title: t('list.due'), key: 'due', render: (_, line) => <DateText value={line.dueAt} /> },
      ]}
      order={{ sorts: discrepancySorts, sort, onSort }}
    />
  );
}
