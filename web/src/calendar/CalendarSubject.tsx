import { Years } from './Years.tsx';

/** The calendar beside the list of the inbox: what lacks is loaded right there. */
export function CalendarSubject({ onDone }: { onDone: () => void }) {
  return <Years onDone={onDone} />;
}
