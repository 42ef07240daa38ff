import { numberParam, textParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';

const params = { department: textParam, from: textParam, until: textParam, page: numberParam(1) };

/** What of a register is shown, as the address says. */
export function useFilters() {
  const [{ page, ...filters }, change] = useUrlState(params);
  return { page, filters, change };
}
