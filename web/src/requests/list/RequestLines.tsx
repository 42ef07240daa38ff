import type { requestSummary } from '@onesource/api/areas/requests/view';
import { requestSorts } from '@onesource/db/vocabulary';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import { CaseLines, numbered } from '../../cases/CaseLines.tsx';
import { DueTag } from '../../cases/DueTag.tsx';
import { paths } from '../../paths.ts';
import { DateText } from '../../ui/DateText.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import { DeliveryTag } from './DeliveryTag.tsx';
import { LateAnswerTag } from './LateAnswerTag.tsx';

type RequestSort = (typeof requestSorts)[number];
type Line = ReturnType<typeof requestSummary>;
type Props = {
  requests: readonly Line[];
  busy: boolean;
  /** The order in force, null for the list's own. */
  sort: RequestSort | null;
  onSort: (sort: RequestSort | null) => void;
};

/** 申请篮: that others were filed in one go with it. */
function BasketTag({ basketId }: Pick<Line, 'basketId'>) {
  const { t } = useTranslation('requests');
  return basketId === null ? null : <ToneTag tone="grey">{t('list.inBasket')}</ToneTag>;
}

/** Requests, with how each is decided and by when. */
export function RequestLines({ requests, busy, sort, onSort }: Props) {
  const { t } = useTranslation('requests');
  const caseOf = ({ id, number, resource, itemCount, consumer, provider, filedAt, ...line }: Line) => ({
    number,
    to: generatePath(paths.request, { id }),
    name: resource.name,
    extent: itemCount > 0 ? t('list.items', { count: itemCount }) : t('list.inWords'),
    from: consumer.name,
    whom: provider.name,
    at: filedAt,
    tags: (
      <>
        <RequestStatusTag status={line.status} />
        {(line.dueAt || line.awaitsCalendarOf) && <DueTag {...line} />}
        <DeliveryTag {...line} />
        <LateAnswerTag {...line} />
        <BasketTag {...line} />
      </>
    ),
  });
  return (
    <CaseLines
      view="requests"
      lines={requests}
      say={(word) => t(`list.${word}`)}
      busy={busy}
      caseOf={caseOf}
      columns={[
        ...numbered(caseOf, (word) => t(`list.${word}`)),
        { title: t('list.route'), key: 'route', render: (_, { shareType }) => <ShareTypeTag shareType={shareType} /> },
        {
          title: t('list.status'),
          key: 'status',
          render: (_, line) => (
            <>
              <RequestStatusTag status={line.status} /> <DeliveryTag {...line} /> <LateAnswerTag {...line} />{' '}
              <BasketTag {...line} />
            </>
          ),
        },
        { title: t('list.filedAt'), key: 'filedAt', render: (_, { filedAt }) => <DateText value={filedAt} /> },
        {
          title: t('list.due'),
          key: 'due',
          render: (_, line) => (line.dueAt || line.awaitsCalendarOf ? <DueTag {...line} /> : <DateText value={null} />),
        },
      ]}
      order={{ sorts: requestSorts, sort, onSort }}
    />
  );
}
