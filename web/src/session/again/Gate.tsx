import type { SessionView } from '@onesource/api/areas/session/view';
import { lazy, Suspense } from 'react';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { Layer } from './Layer.tsx';
import { SignInAgain } from './SignInAgain.tsx';

// Each needed once in a while, and not by most
const FirstPassword = lazy(async () => ({ default: (await import('../FirstPassword.tsx')).FirstPassword }));
const FirstFactor = lazy(async () => ({ default: (await import('../factor/FirstFactor.tsx')).FirstFactor }));

type Props = {
  /** What has to be done first. */
  due: 'sign-in' | 'password' | 'password-too-old' | 'factor';
  /** Whose page is open and stays as it is under it; null where none is open yet. */
  held: SessionView | null;
  /** The second factor is set up, and the recovery codes are noted. */
  onFactor: () => void;
};

/** What has to be done before the console is entered, or gone on with. */
export function Gate({ due, held, onFactor }: Props) {
  const first = (
    <Suspense fallback={<PageSkeleton />}>
      {due === 'sign-in' && held && <SignInAgain as={held} />}
      {due === 'password' && <FirstPassword tooOld={false} />}
      {due === 'password-too-old' && <FirstPassword tooOld />}
      {due === 'factor' && <FirstFactor onDone={onFactor} />}
    </Suspense>
  );
  return held ? <Layer>{first}</Layer> : first;
}
