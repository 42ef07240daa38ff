import { may } from '../../api/src/access/abilities.ts';
import { worksOn } from '../../api/src/access/registrations.ts';
import { readsRequest } from '../../api/src/access/requests.ts';
import { seesEverythingOf } from '../../api/src/access/visibility.ts';
import { mayRead as mayReadAttachment } from '../../api/src/areas/attachments/rules/attachment.ts';
import { mayRead as mayReadOccasion } from '../../api/src/areas/catalog/rules/occasions/decide.ts';
import { takesPart } from '../../api/src/areas/demands/rules/stances.ts';
import { mayRead as mayReadDoubt } from '../../api/src/areas/discrepancies/rules/decide.ts';
import { mayRead as mayReadFiling } from '../../api/src/areas/filing/rules/responsible.ts';
import { seesPeopleOf } from '../../api/src/areas/organisation/rules/managing.ts';
import type { Actor } from '../../api/src/foundation/context.ts';
import { type Text, words } from '../../api/src/law/setting.ts';
import { type Role, roles } from '../../db/src/vocabulary.ts';

type Unit = { id: string; path: readonly string[] };
const [own, below, other]: [Unit, Unit, Unit] = [
  { id: 'own', path: ['government', 'own'] },
  { id: 'below', path: ['government', 'own', 'below'] },
  { id: 'other', path: ['government', 'other'] },
];
const nobody = 'nobody';

/** Somebody who holds one role, in their own department. */
const holderOf = (role: Role): Actor => ({
  id: 'somebody',
  account: '',
  name: '',
  departmentId: own.id,
  departmentName: '',
  departmentPath: own.path,
  roles: [{ role, departmentId: own.id }],
  ...(role === 'superior' && { below: [own.id, below.id] }),
});

const request = { consumerId: nobody, providerId: nobody, responsibleId: null, applicantId: nobody };
const doubt = { reporterId: nobody, reportingDepartmentId: nobody, collectorId: nobody, passedOnBy: [] };

/** What not everybody may read, each with the rule that the API itself asks; `unit`: whose it is. */
const kinds: readonly { what: Text; reads: (actor: Actor, unit: Unit) => boolean }[] = [
  {
    what: words('不予共享或共享范围以外的内容', 'Contents not shared, or not shared with the reader'),
    reads: (actor, { path }) => seesEverythingOf(actor, path),
  },
  { what: words('办理中的登记', 'Registrations in hand'), reads: (actor, { id }) => worksOn(actor, id, 'draft') },
  {
    what: words('审定中的登记', 'Registrations being examined'),
    reads: (actor, { id }) => worksOn(actor, id, 'examining'),
  },
  {
    what: words('登记的签字附件', 'Signed pages of a registration'),
    reads: (actor, { id }) =>
      mayReadAttachment(actor, { createdById: nobody, usedFor: { departmentId: id, heldIn: ['submitted'] } }),
  },
  {
    what: words('提出的申请', 'Requests made'),
    reads: (actor, { id }) => readsRequest(actor, { ...request, consumerId: id }),
  },
  {
    what: words('收到的申请', 'Requests received'),
    reads: (actor, { id }) => readsRequest(actor, { ...request, providerId: id }),
  },
  {
    what: words('提出的疑义', 'Doubts reported'),
    reads: (actor, { id }) =>
      mayReadDoubt({ discrepancy: { ...doubt, reportingDepartmentId: id }, resource: { departmentId: nobody } }, actor),
  },
  {
    what: words('收到的疑义', 'Doubts received'),
    reads: (actor, { id }) =>
      mayReadDoubt({ discrepancy: { ...doubt, collectorId: id }, resource: { departmentId: id } }, actor),
  },
  { what: words('共享需求', 'Data demands'), reads: (actor) => may(actor, 'see_demands') },
  {
    what: words('共享需求的用途和办理过程', 'What a demand is for, and how it goes'),
    reads: (actor, { id }) => takesPart({ signers: [], holderId: id, heldBefore: [] }, actor),
  },
  {
    what: words('更新事项', 'Occasions for updating the catalog'),
    reads: (actor, { id }) => mayReadOccasion({ department: { id } }, actor),
  },
  { what: words('责任人备案', 'Responsible persons'), reads: (actor, unit) => mayReadFiling(unit, actor) },
  { what: words('备案台账', 'What is filed with the authority'), reads: (actor) => may(actor, 'read_registers') },
  { what: words('人员与账号', 'People and accounts'), reads: (actor, { path }) => seesPeopleOf(actor, path) },
  { what: words('工作日历的载入', 'Loading of the working calendar'), reads: (actor) => may(actor, 'keep_calendar') },
  { what: words('审计日志', 'The audit log'), reads: (actor) => may(actor, 'read_audit') },
];

const everybodys = words('全部', 'all');
const ownAndBelow = words('本部门及下级', 'own and below');
const ownOnly = words('本部门', 'own');

/** Whose a reader sees: everybody's, those of the own department and of those below, those of the own, or none (null). */
function reach(reads: (unit: Unit) => boolean): Text | null {
  if (reads(other)) return everybodys;
  if (reads(below)) return ownAndBelow;
  return reads(own) ? ownOnly : null;
}

/** Who reads what: for each kind, by role, whose of it they see. */
export const readingTable = (): { what: Text; by: { role: Role; reach: Text | null }[] }[] =>
  kinds.map(({ what, reads }) => ({
    what,
    by: roles.map((role) => ({ role, reach: reach((unit) => reads(holderOf(role), unit)) })),
  }));
