import { useState } from 'react';

/** Whether something is on its way, of several that may be at a time: each says when it sets out, and when it is there. */
export function useBusy() {
  const [underWay, setUnderWay] = useState(0);
  const onBusy = (busy: boolean) => setUnderWay((before) => before + (busy ? 1 : -1));
  return { busy: underWay > 0, onBusy };
}
