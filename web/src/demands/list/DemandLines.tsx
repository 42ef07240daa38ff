import type { demandSummary } from '@onesource/api/areas/demands/view';
import { demandSorts } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { CaseLines, numbered, standing } from '../../cases/CaseLines.tsx';
import { paths } from '../../paths.ts';
import { DateText } from '../../ui/DateText.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';
import { DemandTags } from '../DemandTags.tsx';

type Line = ReturnType<typeof demandSummary>;
type Sort = (typeof demandSorts)[number];
type Props = {
  demands: readonly Line[];
  busy: boolean;
  /** The order in force, null for the list's own. */
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
};

/** Demands, with where each stands. */
export function DemandLines({ demands, busy, sort, onSort }: Props) {
  const { t } = useTranslation('demands');
  const nameOf = useDepartmentName();
  const caseOf = (line: Line) => {
    const { id, number, title, items, departments, filing, holder, filedAt } = line;
    const name = (departments[0] ?? filing).name;
    return {
      number,
      to: generatePath(paths.demand, { id }),
      name: title,
      extent: t('list.items', { count: items.length }),
      from: departments.length > 1 ? t('list.more', { name: nameOf({ name }), count: departments.length }) : name,
      whom: holder?.name ?? null,
      at: filedAt,
      tags: <DemandTags demand={line} />,
    };
  };
  return (
    <CaseLines
      view="demands"
      lines={demands}
      say={(word) => t(`list.${word}`)}
      busy={busy}
      caseOf={caseOf}
      columns={[
        ...numbered(caseOf, (word) => t(`list.${word}`)),
        standing(caseOf, t('list.state')),
        { title: t('list.filedAt'), key: 'filedAt', render: (_, line) => <DateText value={line.filedAt} /> },
        { title: t('list.neededBy'), key: 'neededBy', render: (_, line) => <DateText value={line.neededBy} /> },
        { title: t('list.due'), key: 'due', render: (_, line) => <DateText value={line.dueAt} /> },
      ]}
      order={{ sorts: demandSorts, sort, onSort }}
    />
  );
}
