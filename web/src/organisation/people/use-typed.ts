import { useEffect, useRef, useState } from 'react';

const pause = 300;

/** A text being typed, handed on once the typing pauses; follows the value when that changes elsewhere (Back). */
export function useTyped(value: string, onPause: (text: string) => void): [string, (text: string) => void] {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const handed = useRef(value);
  useEffect(() => {
    if (value !== handed.current) setTyped(value);
    handed.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      handed.current = text;
      onPause(text);
    }, pause);
  };
  return [typed, type];
}
