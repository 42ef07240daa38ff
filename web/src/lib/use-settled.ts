import { useEffect, useState } from 'react';

/** In milliseconds: shorter than the pause between two words, longer than that between two keys. */
const pause = 200;

/** What is typed, once the typing pauses for so many milliseconds; nothing typed at once. */
export function useSettled(typed: string, milliseconds = pause): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), milliseconds);
    return () => clearTimeout(timer);
  }, [typed, milliseconds]);
  return typed === '' ? '' : settled;
}
