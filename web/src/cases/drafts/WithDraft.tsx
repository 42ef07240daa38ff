import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { isKept } from './local.ts';
import { type DraftOf, draftQueries } from './queries.ts';
import { type FormDraft, useFormDraft } from './use-form-draft.ts';

type Props<Values> = {
  /** Which form, what it is about, and what that is called. */
  of: DraftOf & { name: string };
  children: (draft: FormDraft<Values>) => ReactNode;
};

/** A form with what was left behind in it; where the server cannot say, with what this browser has. */
export function WithDraft<Values extends object>({ of, children }: Props<Values>) {
  const { data, isPending } = useQuery(draftQueries.one(of));
  if (isPending) return <PageSkeleton />;
  const served = data?.draft ?? null;
  return (
    <Drafted<Values> key={`${of.form} ${of.subject}`} of={of} served={served}>
      {children}
    </Drafted>
  );
}

function Drafted<Values extends object>({ of, served, children }: Props<Values> & { served: object | null }) {
  return children(useFormDraft<Values>(of, served && isKept<Values>(served) ? served : null));
}
