import type { OccasionLine } from '@onesource/api/areas/catalog/occasions/view';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { CaseLines, numbered, standing } from '../../cases/CaseLines.tsx';
import { paths } from '../../paths.ts';
import { DateText } from '../../ui/DateText.tsx';
import { OccasionTags } from '../OccasionTags.tsx';

type Props = { occasions: readonly OccasionLine[]; busy: boolean };

/** Occasions, with where each stands. */
export function OccasionLines({ occasions, busy }: Props) {
  const { t } = useTranslation(['occasions', 'vocabulary']);
  const caseOf = (line: OccasionLine) => {
    const { id, number, resource, department, cause, happenedOn } = line;
    return {
      number,
      to: generatePath(paths.occasion, { id }),
      name: resource.name,
      extent: resource.id === null ? t('occasions:list.toRegister') : t(`vocabulary:occasionCause.${cause}`),
      from: department.name,
      whom: null,
      at: happenedOn,
      tags: <OccasionTags occasion={line} />,
    };
  };
  return (
    <CaseLines
      view="occasions"
      lines={occasions}
      say={(word) => t(`occasions:list.${word}`)}
      busy={busy}
      caseOf={caseOf}
      columns={[
        ...numbered(caseOf, (word) => t(`occasions:list.${word}`)),
        standing(caseOf, t('occasions:list.state')),
        {
          title: t('occasions:list.happenedOn'),
          key: 'happenedOn',
          render: (_, line) => <DateText value={line.happenedOn} />,
        },
      ]}
    />
  );
}
