import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { hasCode, mayPass } from './failure.ts';

declare module '@tanstack/react-query' {
  interface Register {
    /** `quiet`: the page tells of the failure itself, so no toast does. */
    mutationMeta: { quiet?: boolean };
  }
}

/** Told when an answer shows that the session is over, or that its password must be changed, or a second factor set up, first. */
type SessionWatch = { onEnded(): void; onPasswordDue(): void };

/** What has to be done before anything else. */
const due = ['password_change_required', 'second_factor_setup_required'];

/** One for the whole console. What the question itself got wrong is not asked again. */
export function createQueryClient({ onEnded, onPasswordDue }: SessionWatch): QueryClient {
  const onError = (error: unknown) => {
    if (hasCode(error, 'unauthenticated')) onEnded();
    else if (due.some((code) => hasCode(error, code))) onPasswordDue();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (failures, error) => mayPass(error) && failures < 2 },
      // Offline, what is to be done fails at once: kept back, it would be done later with nobody looking
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
