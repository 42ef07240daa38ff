import { Filing } from './Filing.tsx';

/** One department's filing inside another page: beside the list of the inbox. */
export function FilingSubject({ id, onDone }: { id: string; onDone: () => void }) {
  return <Filing id={id} onDone={onDone} />;
}
