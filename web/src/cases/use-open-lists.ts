import { useCan } from '../session/session.ts';

type Known = 'mine' | 'provider' | 'collector' | 'authority' | 'all';

/**
 * The lists of cases that can have something in them for whoever is signed in, and the one to show: the wanted one, or
 * else the first. Who decides looks first at what waits for that, who watches at everything.
 */
export function useOpenLists<List extends Known>(all: readonly (List | 'all')[], wanted: List | 'all' | null) {
  const asks = useCan('file_requests');
  const answers = useCan('decide_requests');
  const coordinates = useCan('coordinate_requests');
  const watches = useCan('supervise_requests');
  const open: Record<Known, boolean> = {
    mine: asks,
    provider: answers,
    collector: answers,
    authority: coordinates || watches,
    all: true,
  };
  const isFirst = (list: Known) =>
    answers ? list === 'provider' || list === 'collector' : list === (coordinates || watches ? 'all' : 'mine');
  const lists = all.filter((list) => open[list]).toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
  const list = wanted && lists.includes(wanted) ? wanted : (lists[0] ?? 'all');
  return { lists, list };
}
