import { describe, expect, test } from 'vitest';
import type { DemandEvent } from './state.ts';
import { noticesFor, stands, tasksFor } from './tasks.ts';
import {
  another,
  declined,
  filed,
  holder,
  joined,
  met,
  official,
  operator,
  person,
  reopened,
  routed,
  signerOf,
  stateAfter,
  type Who,
} from './testing.ts';

const authorityId = 'authority';

describe('whose turn it is', () => {
  test('the authority’s until it has found who is in charge, then that department’s, with the last day', () => {
    expect(tasksFor(stateAfter(filed), authorityId)).toEqual([
      { kind: 'route_demand', departmentId: authorityId, role: 'operator', dueOn: '2026-11-05' },
    ]);
    expect(tasksFor(stateAfter(filed, routed), authorityId)).toEqual([
      { kind: 'answer_demand', departmentId: 'holding', role: 'reviewer', dueOn: '2026-11-16' },
    ]);
    expect(tasksFor(stateAfter(filed), null)).toEqual([]);
  });
  test('nobody’s once it is answered, the authority’s again once it is put forward again', () => {
    expect(tasksFor(stateAfter(filed, routed, met), authorityId)).toEqual([]);
    expect(tasksFor(stateAfter(filed, routed, met, reopened), authorityId)).toMatchObject([{ kind: 'route_demand' }]);
  });
});

describe('who is told', () => {
  /** Who hears of the last event, as `department kind`. */
  const told = (who: Who, last: DemandEvent, ...before: DemandEvent[]) =>
    notices(who, last, ...before).map(({ departmentId, kind }) => `${departmentId} ${kind}`);
  const notices = (who: Who, last: DemandEvent, ...before: DemandEvent[]) => {
    const state = stateAfter(...before);
    return noticesFor([last], state, stateAfter(...before, last), {
      authorityId,
      actorId: who.id,
    });
  };
  test('of a new demand nobody: it is among the work of the authority', () => {
    expect(told(official, filed)).toEqual([]);
  });
  test('those who need it hear with whom it is; whoever has it now has it among the work', () => {
    expect(told(operator, routed, filed, joined)).toEqual(['needing demand_news', 'joining demand_news']);
  });
  test('of a transfer also the authority; not the department that passed it on', () => {
    const transferred: DemandEvent = { type: 'transferred', to: 'other', by: 'holder', note: '一' };
    const passedBack: DemandEvent = { type: 'transferred', to: 'other', by: 'authority', note: '一' };
    expect(told(holder, transferred, filed, routed)).toEqual(['needing demand_news', `${authorityId} demand_news`]);
    expect(told(operator, passedBack, filed, routed)).toEqual(['needing demand_news', 'holding demand_news']);
  });
  test('SH-26, DG-16: everybody who needs it hears of the answer, whoever signed it', () => {
    for (const last of [met, declined])
      expect(told(holder, last, filed, joined, routed)).toEqual([
        'needing demand_answered',
        'joining demand_answered',
        `${authorityId} demand_answered`,
      ]);
    expect(notices(holder, met, filed, routed)[0]).toEqual({
      kind: 'demand_answered',
      departmentId: 'needing',
      role: 'official',
      assigneeId: official.id,
    });
  });
  test('DG-7: what the department in charge declines is reported to the body above it', () => {
    const above = (last: DemandEvent) => {
      const state = stateAfter(filed, routed);
      const people = { authorityId, actorId: holder.id, aboveId: 'government' };
      return noticesFor([last], state, stateAfter(filed, routed, last), people).filter(
        ({ departmentId }) => departmentId === 'government',
      );
    };
    expect(above(declined)).toEqual([{ kind: 'demand_answered', departmentId: 'government', role: 'superior' }]);
    expect(above(met)).toEqual([]);
    // What the authority does not register is no department's report
    expect(above({ ...declined, by: 'authority' } as DemandEvent)).toEqual([]);
    expect(told(holder, declined, filed, routed)).not.toContain('government demand_answered');
  });
  test('of who joins, leaves or withdraws the department in charge', () => {
    expect(told(another, joined, filed, routed)).toContain('holding demand_news');
    expect(told(official, { type: 'left', departmentId: 'needing' }, filed, joined, routed)).toEqual([
      'joining demand_news',
      'holding demand_news',
      `${authorityId} demand_news`,
    ]);
    expect(told(official, { type: 'withdrawn', departmentId: 'needing' }, filed, routed)).toContain(
      'holding demand_news',
    );
  });
  test('of what is put forward again whoever had answered; the authority has it among the work', () => {
    expect(told(official, reopened, filed, joined, routed, met)).toEqual([
      'joining demand_news',
      'holding demand_news',
    ]);
  });
  test('of a day that is counted nobody', () => {
    expect(told(official, { type: 'term_counted', dueOn: '2026-11-05', late: false }, filed)).toEqual([]);
  });
  test('rule 13: of an answer that turns out late whoever needs it, and whoever gave it', () => {
    const late: DemandEvent = { type: 'term_counted', dueOn: '2026-11-05', late: true };
    const byAuthority: DemandEvent = { type: 'met', by: 'authority', resourceId: 'entry', note: '' };
    const nobody = { ...official, id: 'time', roles: [] };
    expect(told(nobody, late, filed, joined, routed, met)).toEqual([
      'needing answered_late',
      'joining answered_late',
      'holding answered_late',
    ]);
    expect(told(nobody, late, filed, byAuthority)).toEqual(['needing answered_late', `${authorityId} answered_late`]);
  });
  test('whoever signed hears of what a colleague did, also where the colleague acts for the authority', () => {
    const colleague = person('needing', 'reviewer');
    expect(told(colleague, { type: 'withdrawn', departmentId: 'needing' }, filed)).toContain('needing demand_news');
    const own: DemandEvent = {
      type: 'filed',
      signer: signerOf(person('authority', 'official')),
      dueOn: null,
      openTerm: null,
    };
    expect(told(operator, routed, own)).toEqual(['authority demand_news']);
  });
  test('of a message everybody but whoever wrote it and those for whom they wrote', () => {
    const message = (by: 'holder' | 'authority' | null): DemandEvent => ({ type: 'message_sent', by, note: '一' });
    expect(told(official, message(null), filed, routed)).toEqual(['holding demand_news', `${authorityId} demand_news`]);
    expect(told(holder, message('holder'), filed, routed)).toEqual([
      'needing demand_news',
      `${authorityId} demand_news`,
    ]);
    expect(told(operator, message('authority'), filed, routed)).toEqual(['needing demand_news', 'holding demand_news']);
  });
});

test('news stay until they are read', () => {
  expect(['demand_answered', 'demand_news', 'answered_late', 'route_demand', 'answer_demand'].map(stands)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
