import { type Role, roles } from '@onesource/db/vocabulary';
import type { Actor } from '../foundation/context.ts';
import { watchingRoles } from './requests.ts';
import { askingRoles } from './responsible.ts';

/**
 * What a person may open in the console, and to which roles it is open. The lists of the areas ask the same table, which
 * `app.abilities.routes.test.ts` tries role by role; the pages behind them decide about each record by its `actions`.
 */
const openTo = {
  browse_directory: [...askingRoles, 'admin', 'examiner', ...watchingRoles],
  file_requests: askingRoles,
  register_resources: ['registrar'],
  review_resources: ['reviewer'],
  examine_resources: ['operator', 'examiner'],
  decide_requests: ['reviewer'],
  coordinate_requests: ['operator'],
  supervise_requests: ['supervisor', 'superior'],
  manage_people: ['admin', 'sysadmin', 'secadmin'],
  /** The authority's operators and the system admin (rule 13). */
  keep_calendar: ['operator', 'sysadmin'],
  /** PD-38, DG-22: whoever runs the platform sees to it that there are backups (house: operator and system admin). */
  see_upkeep: ['operator', 'sysadmin'],
  /** 审计日志: only auditors read what others did (house, after GB/T 39477). */
  read_audit: ['auditor'],
  /** 申请办理: requests of others, to be dealt with or watched over. */
  see_requests: ['reviewer', ...watchingRoles],
  see_doubts: [...askingRoles, 'operator', 'supervisor'],
  /** DG-8, SH-26: what is demanded is for everybody who may ask, so that nobody demands it twice (house). */
  see_demands: [...askingRoles, ...watchingRoles],
  /** 开放申请: what the public asks for, for who decides and who watches over it (house). */
  see_open_requests: ['reviewer', 'operator', 'supervisor'],
  see_registrations: ['registrar', 'reviewer', 'operator', 'examiner'],
  see_occasions: ['registrar', 'reviewer', 'operator', 'examiner', 'supervisor'],
  see_uses: [...askingRoles, ...watchingRoles, 'auditor'],
  /** 数据更新: how data are kept up, one's own department's or those that one watches over (SH-24). */
  see_kept: ['registrar', 'reviewer', 'admin', 'examiner', ...watchingRoles, 'auditor'],
  /** 数据质量: of one's own department's data, or of those that one watches over (SH-24). */
  see_quality: ['registrar', 'reviewer', 'admin', 'examiner', ...watchingRoles, 'auditor'],
  /** 基础库, 主题库: whoever may ask for data finds them; what is looked up in them each source's own rules open. */
  see_pools: [...askingRoles, 'examiner', ...watchingRoles],
  see_figures: ['reviewer', ...watchingRoles],
  see_late: watchingRoles,
  see_filings: ['admin', 'operator', 'supervisor'],
  /** KF-10, DG-7, N-19: what is filed with the authority, or named by it, is for its people; the supervisor reads along (house). */
  read_registers: ['operator', 'supervisor'],
  /** House: what an edition to come would move is for those who watch over all departments' cases. */
  rehearse_rules: ['operator', 'supervisor'],
  /** 常用语: words that a department's deciding posts write again and again (house). */
  keep_phrases: ['reviewer', 'examiner', ...watchingRoles],
  /** 待办: work comes to whoever holds a post. */
  get_tasks: roles,
} as const satisfies Record<string, readonly Role[]>;

export type Ability = keyof typeof openTo;
export const abilities = Object.keys(openTo) as Ability[];

type Holder = Pick<Actor, 'roles'>;

/** Whether one of the roles that a person holds opens it. */
export const may = (holder: Holder, ability: Ability): boolean => {
  const open: readonly Role[] = openTo[ability];
  return holder.roles.some(({ role }) => open.includes(role));
};

/** What the roles that a person holds open, in the order of the table. */
export const abilitiesOf = (actor: Holder): Ability[] => abilities.filter((ability) => may(actor, ability));
