import type { RequestedItem } from '@onesource/db/schema/request';
import type { Role, Sensitivity, ShareType } from '@onesource/db/vocabulary';
import { expect } from 'vitest';
import { givenOf } from '../../cases/testing.ts';
import type { Actor } from '../../foundation/context.ts';
import { chineseCalendar } from '../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { at } from '../../running/testing/time.ts';
import type { RequestCommand } from './inputs.ts';
import { type Application, type Askable, decideApplication, type Filed } from './rules/application.ts';
import { decide } from './rules/decide.ts';
import { onTick } from './rules/on-tick.ts';
import { blank, evolve, type RequestEvent, type RequestState } from './rules/state.ts';

export const calendar = chineseCalendar();

const person = (departmentId: string, role: Role): Pick<Actor, 'id' | 'roles' | 'departmentId'> => ({
  id: `${role} of ${departmentId}`,
  departmentId,
  roles: [{ role, departmentId }],
});
/** One person a capacity. */
export const consumer = person('asking', 'official');
export const provider = person('giving', 'reviewer');
export const authority = person('authority', 'operator');
export const supervisor = person('above', 'supervisor');
export const superior = person('government', 'superior');
export const stranger = person('elsewhere', 'reviewer');
/** Of a department that answers for the data without providing them (SH-16). */
export const responsible = person('answering', 'reviewer');

export const item = (
  id: string,
  shareType: ShareType = 'conditional',
  sensitivity: Sensitivity = 'low',
): RequestedItem => ({
  id,
  name: id,
  shareType,
  sensitivity,
});

export const resource = (shareType: ShareType, more: Partial<Askable> = {}): Askable => ({
  departmentId: 'giving',
  shareType,
  items: [item('a', shareType), item('b', shareType)],
  withinScope: true,
  permittedPurposes: [],
  needsProviderConsent: false,
  conditions: '',
  ...more,
});

/** 负责人同意, for the texts that ask for it (N-20). */
export const signOff = { name: '办公室主任', at: '2026-10-09', attachmentId: null };

/** A whole form; tests change what matters. */
export const form: Application = {
  itemIds: ['a', 'b'],
  wanted: '',
  purpose: 'verification',
  purposeText: '',
  delivery: 'query',
  from: '2026-10-09',
  until: '2027-10-08',
  fitsScenario: false,
  acknowledgesConditions: false,
  signOff,
};

/** The request before its first event. */
export const unfiled = (
  of: Askable,
  application: Application,
  { items, responsibleId }: Pick<Filed, 'items' | 'responsibleId'>,
): RequestState =>
  blank({
    applicantId: consumer.id,
    consumerId: consumer.departmentId,
    providerId: of.departmentId,
    responsibleId,
    levelId: superior.departmentId,
    shareType: of.shareType,
    items,
    grantable: application.wanted === '' ? items : of.items,
    mode: application.delivery,
    from: application.from,
    until: application.until,
  });

/**
 * A request that is filed under one regulation: on 9 October 2026 (a Friday, the first working day after National Day)
 * unless said otherwise.
 */
export function givenFiled(
  policy: PolicyProfile,
  of: Askable,
  application: Partial<Application> = {},
  now = at('2026-10-09'),
) {
  const whole = { ...form, ...application };
  const world = { policy, calendar, now };
  const filed = decideApplication(of, whole, consumer, world);
  if (!filed.ok) throw new Error(`not filed: ${filed.code}`);
  return givenOf({
    start: unfiled(of, whole, filed),
    world,
    evolve: (state, event: RequestEvent, { now }) => evolve(state, event, now),
    decide: (state, command: RequestCommand, who: Pick<Actor, 'id' | 'roles' | 'departmentId'>, under) =>
      decide(state, command, who, under),
    tick: (state, under) => onTick(state, under),
  })(...filed.events);
}

/** A grant of these items, as `becomes` has it. */
export const grantOf = (...ids: string[]) => ({
  status: 'granted' as const,
  grant: expect.objectContaining({ items: ids.map((id) => expect.objectContaining({ id })) }),
});

export const approve: RequestCommand = { type: 'approve', note: '', conditions: '', signOff };
/** Why a part is not given; the basis in law is what SH-26 asks for, and does no harm elsewhere. */
export const withheld = {
  code: 'conditions_not_met',
  note: '与申请事项无关',
  legalBasis: { kind: 'law', level: null, title: '中华人民共和国某法', number: null, article: '第一条' },
} as const;
export const partly = (...items: string[]): RequestCommand => ({
  type: 'approve-partly',
  itemIds: items,
  note: '',
  conditions: '',
  withheld,
  signOff,
});
export const refusal = (more: Partial<Extract<RequestCommand, { type: 'refuse' }>> = {}): RequestCommand => ({
  type: 'refuse',
  code: 'conditions_not_met',
  note: '与申请事项无关',
  legalBasis: null,
  signOff,
  ...more,
});
export const law = { kind: 'law', level: null, title: '中华人民共和国某法', number: null, article: '第一条' } as const;
