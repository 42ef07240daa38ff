import { useCallback, useState } from 'react';
import { useSession } from '../../session/session.ts';
import { dropDraft, keepDraft, type RequestDraft, readDraft } from './draft.ts';

/** The draft of a request for a resource, kept in this browser until the request is filed. */
export function useDraft(resourceId: string) {
  const { id } = useSession().user;
  const [restored, setRestored] = useState(() => readDraft(id, resourceId));
  const [kept, setKept] = useState(restored !== null);
  const keep = useCallback(
    (values: RequestDraft) => setKept(keepDraft(id, resourceId, { savedAt: new Date().toISOString(), values })),
    [id, resourceId],
  );
  const drop = useCallback(() => {
    dropDraft(id, resourceId);
    setRestored(null);
    setKept(false);
  }, [id, resourceId]);
  return { restored, kept, keep, drop };
}
