import { DraftsCard } from './drafts/DraftsCard.tsx';
import { FollowedCard } from './following/FollowedCard.tsx';

/** What I began and did not send, and what has changed in what I follow. */
export default function Kept({ drafts, follows }: { drafts: number; follows: number }) {
  return (
    <>
      {drafts > 0 && <DraftsCard />}
      {follows > 0 && <FollowedCard count={follows} />}
    </>
  );
}
