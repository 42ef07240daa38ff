import { useState } from 'react';
import { keep, readKept } from '../../lib/kept.ts';

const key = 'onesource.side';
const isChoice = (kept: object): kept is { small: boolean } => 'small' in kept && typeof kept.small === 'boolean';

/** Whether the navigation beside the page shows its icons alone: as last chosen on this machine, else by the room. */
export function useSide(roomy: boolean): { small: boolean; toggle: () => void } {
  const [chosen, setChosen] = useState(() => readKept(key, isChoice)?.small);
  const small = chosen ?? !roomy;
  const toggle = () => {
    setChosen(!small);
    keep(key, { small: !small });
  };
  return { small, toggle };
}
