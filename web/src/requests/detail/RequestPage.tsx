import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath, useParams } from 'react-router-dom';
import { CasePage } from '../../cases/CasePage.tsx';
import { DueTag } from '../../cases/DueTag.tsx';
import { FollowButton } from '../../cases/following/FollowButton.tsx';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import { LateAnswerTag } from '../list/LateAnswerTag.tsx';
import { requestQueries } from '../queries.ts';
import { Lead } from './Lead.tsx';
import { RequestBody } from './RequestBody.tsx';

/** One request in full, with what can be done about it. */
export function RequestPage() {
  const { id = '' } = useParams();
  return <Request id={id} />;
}

/** The same inside another page: beside the list of the inbox. */
export const RequestSubject = (subject: { id: string; onDone: () => void }) => <Request {...subject} />;

function Request({ id, onDone }: { id: string; onDone?: () => void }) {
  const { t } = useTranslation('requests');
  const inside = onDone !== undefined;
  return (
    <CasePage
      query={useQuery(requestQueries.detail(id))}
      path={paths.request}
      tags={(request) => (
        <>
          <RequestStatusTag status={request.status} />
          <LateAnswerTag {...request} />
          {(request.dueAt || request.awaitsCalendarOf) && <DueTag {...request} />}
        </>
      )}
      lead={(request) => <Lead request={request} />}
      inside={inside}
      more={({ id }) => (
        <>
          <FollowButton type="request" id={id} />
          <ButtonLink to={generatePath(paths.requestForm, { id })}>{t('paper.open')}</ButtonLink>
        </>
      )}
    >
      {(request) => <RequestBody request={request} stacked={inside} onDone={onDone} />}
    </CasePage>
  );
}
