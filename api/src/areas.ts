import { attachments } from './areas/attachments/area.ts';
import { audit } from './areas/audit/area.ts';
import { calendar } from './areas/calendar/area.ts';
import { catalog } from './areas/catalog/area.ts';
import { compiled } from './areas/compiled/area.ts';
import { datasets } from './areas/datasets/area.ts';
import { delivery } from './areas/delivery/area.ts';
import { demands } from './areas/demands/area.ts';
import { directory } from './areas/directory/area.ts';
import { discrepancies } from './areas/discrepancies/area.ts';
import { drafts } from './areas/drafts/area.ts';
import { filing } from './areas/filing/area.ts';
import { inbox } from './areas/inbox/area.ts';
import { opening } from './areas/opening/area.ts';
import { opinions } from './areas/opinions/area.ts';
import { organisation } from './areas/organisation/area.ts';
import { policy } from './areas/policy/area.ts';
import { quality } from './areas/quality/area.ts';
import { registers } from './areas/registers/area.ts';
import { requests } from './areas/requests/area.ts';
import { scenarios } from './areas/scenarios/area.ts';
import { search } from './areas/search/area.ts';
import { session } from './areas/session/area.ts';
import { sso } from './areas/sso/area.ts';
import { upkeep } from './areas/upkeep/area.ts';
import { workbench } from './areas/workbench/area.ts';
import type { Area } from './foundation/area.ts';

/** The areas, in the order in which they may import each other: each those before it, which `pnpm check` sees to. */
export const areas: readonly Area[] = [
  session,
  // Ticks run from the last area to the first: the log is sealed when the others are done
  audit,
  inbox,
  organisation,
  sso,
  drafts,
  calendar,
  filing,
  search,
  attachments,
  opinions,
  catalog,
  directory,
  datasets,
  scenarios,
  requests,
  discrepancies,
  demands,
  delivery,
  quality,
  opening,
  compiled,
  registers,
  policy,
  upkeep,
  workbench,
];
