import type { Citation as Cited } from '@onesource/api/law/setting';
import type { ReactNode } from 'react';
import { Citation } from '../../../words/Citation.tsx';

/** A hint below a field and, where a text asks for the field, the article that does. */
export function Asked({ hint, by }: { hint?: ReactNode; by: Cited | null | undefined }) {
  return (
    <>
      {hint}
      {by && (
        <div>
          <Citation citation={by} />
        </div>
      )}
    </>
  );
}
