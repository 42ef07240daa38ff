import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useMemo, useState } from 'react';
import { useSession } from '../../../session/session.ts';
import { forgetRemarks, keepRemarks, keptRemarks } from './kept-remarks.ts';
import { type Remarking, withRemark } from './remarks.ts';

/**
 * What is being said of one version of a registration; another one is read anew. It is kept on this machine until it is
 * sent, for a page that is left and a session that ends.
 */
export function useRemarking({ id, version }: Pick<RegistrationView, 'id' | 'version'>): Remarking {
  const { user } = useSession();
  const [said, setSaid] = useState(() => keptRemarks(user.id, id, version));
  return useMemo(() => {
    const now = said.version === version ? said : keptRemarks(user.id, id, version);
    const take = (change: Partial<typeof now>) => {
      const next = { ...now, ...change };
      keepRemarks(user.id, id, next);
      setSaid(next);
    };
    return {
      remarks: now.remarks,
      note: now.note,
      say: (remark) => take({ remarks: withRemark(now.remarks, remark) }),
      write: (note) => take({ note }),
      sent: () => forgetRemarks(user.id, id),
    };
  }, [id, version, said, user.id]);
}
