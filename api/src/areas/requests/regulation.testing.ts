import type { RequestedItem } from '@onesource/db/schema/request';
import type { Role, Sensitivity, ShareType } from '@onesource/db/vocabulary';
import { expect } from 'vitest';
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

/** A whole form; stories change what matters. */
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
 * A request's story under one regulation: filed on 9 October 2026 (a Friday, the first working day after National Day)
 * unless said otherwise, then one command or day after the other. Every step checks that it may be taken.
 */
export function story(policy: PolicyProfile) {
  let now = at('2026-10-09');
  let state: RequestState | null = null;
  let events: RequestEvent[] = [];
  const under = () => ({ policy, calendar, now });
  const current = (): RequestState => {
    if (!state) throw new Error('nothing filed');
    return state;
  };
  const fold = (happened: readonly RequestEvent[]) => {
    events = [...happened];
    state = happened.reduce((before, event) => evolve(before, event, now), current());
  };
  const steps = {
    on(day: string, time?: string) {
      now = at(day, time);
      return steps;
    },
    filed(of: Askable, application: Partial<Application> = {}) {
      const whole = { ...form, ...application };
      const filed = decideApplication(of, whole, consumer, under());
      if (!filed.ok) throw new Error(`not filed: ${filed.code}`);
      state = unfiled(of, whole, filed);
      fold(filed.events);
      return steps;
    },
    when(actor: Pick<Actor, 'id' | 'roles' | 'departmentId'>, command: RequestCommand) {
      const decision = decide(current(), command, actor, under());
      if (!decision.ok) throw new Error(`refused: ${decision.code}`);
      fold(decision.events);
      return steps;
    },
    /** A night passes: what time alone does. */
    ticked() {
      const event = onTick(current(), under());
      fold(event ? [event] : []);
      return steps;
    },
    refuses(
      actor: Pick<Actor, 'id' | 'roles' | 'departmentId'>,
      command: RequestCommand,
      why: { code: string; field?: string; article?: string },
    ) {
      expect(decide(current(), command, actor, under())).toMatchObject({ ok: false, ...why });
      return steps;
    },
    is(wanted: Partial<RequestState>) {
      expect(current()).toMatchObject(wanted);
      return steps;
    },
    events(...types: RequestEvent['type'][]) {
      expect(events.map(({ type }) => type)).toEqual(types);
      return steps;
    },
    granted(...ids: string[]) {
      expect(current().status).toBe('granted');
      expect(current().grant?.items.map(({ id }) => id)).toEqual(ids);
      return steps;
    },
    state: current,
    /** What the last step or day made happen, word by word. */
    happened: () => events,
  };
  return steps;
}

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
