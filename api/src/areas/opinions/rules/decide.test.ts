import type { Role } from '@onesource/db/vocabulary';
import { opinionStatuses } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { givenOf, usualWorld } from '../../../cases/testing.ts';
import type { OpinionCommand } from '../inputs.ts';
import { actionsFor, decide, readsFacts, stancesOf } from './decide.ts';
import { evolve, type OpinionEvent, type OpinionState } from './state.ts';
import { noticesFor, tasksFor } from './tasks.ts';

const asked: OpinionState = {
  status: 'asked',
  askerId: 'asker',
  departmentId: 'civil',
  role: 'reviewer',
  personId: 'person',
  personDepartmentId: 'civil',
  personRole: 'official',
  applicantId: 'applicant',
  advice: null,
  answer: '',
};
const who = (id: string, departmentId = 'civil', ...roles: Role[]) => ({
  id,
  departmentId,
  roles: roles.map((role) => ({ role, departmentId })),
});
const [asker, colleague, person] = [
  who('asker', 'civil', 'reviewer'),
  who('colleague', 'civil', 'reviewer'),
  who('person', 'civil', 'official'),
];
const answer: OpinionCommand = { type: 'answer', advice: 'against', note: '用途与职责不符' };
const answered: OpinionEvent = { type: 'answered', advice: 'against', note: '用途与职责不符' };
const given = givenOf({
  start: asked,
  world: usualWorld,
  evolve: (opinion, event: OpinionEvent) => evolve(opinion, event),
  decide: (opinion, command: OpinionCommand, actor: typeof asker) => decide(opinion, command, actor),
});

describe('who reads an opinion (house)', () => {
  test('those who decide in the asker’s department and role, and the one who was asked', () => {
    expect(stancesOf(asked, asker)).toEqual(['decider']);
    expect(stancesOf(asked, colleague)).toEqual(['decider']);
    expect(stancesOf(asked, person)).toEqual(['person']);
    expect(stancesOf(asked, who('clerk', 'civil', 'registrar', 'admin'))).toEqual([]);
    expect(stancesOf(asked, who('operator', 'authority', 'operator', 'supervisor'))).toEqual([]);
  });
  test('never whose own case it is, also where they review in that department', () => {
    expect(stancesOf(asked, who('applicant', 'civil', 'reviewer'))).toEqual([]);
  });
  test('and not who was asked and works elsewhere by now, or lost the post in which they were', () => {
    expect(stancesOf(asked, who('person', 'health', 'reviewer'))).toEqual([]);
    expect(stancesOf(asked, who('person', 'civil', 'registrar'))).toEqual([]);
  });
  test('what it is about is read by it as long as it is asked for or stands', () => {
    for (const status of opinionStatuses) {
      expect(readsFacts({ ...asked, status }, person), status).toBe(status === 'asked' || status === 'answered');
      expect(readsFacts({ ...asked, status }, asker), status).toBe(true);
    }
  });
});

describe('征求意见 (house)', () => {
  test('is answered by the one who was asked, with advice and words, once', () => {
    given()
      .when(person, answer)
      .leadsTo(answered)
      .becomes({ status: 'answered', advice: 'against', answer: '用途与职责不符' })
      .when(person, answer)
      .refused('forbidden');
  });
  test('is answered by nobody else, and taken back by those who decide alone', () => {
    for (const other of [asker, colleague])
      given().when(other, answer).refused('forbidden').when(other, { type: 'withdraw' }).leadsTo({ type: 'withdrawn' });
    given().when(person, { type: 'withdraw' }).refused('forbidden');
  });
  test('moves no more once it is over', () => {
    for (const type of ['withdrawn', 'needless', 'lapsed'] as const)
      for (const actor of [asker, person]) expect(actionsFor(given({ type }).state, actor), type).toEqual([]);
  });
  test('is work for that person alone, without a last day', () => {
    const task = { kind: 'give_opinion', departmentId: 'civil', role: 'official', assigneeId: 'person' };
    expect(tasksFor(asked)).toEqual([task]);
    for (const status of opinionStatuses)
      if (status !== 'asked') expect(tasksFor({ ...asked, status }), status).toEqual([]);
  });
  test('tells the asker of the answer or that none comes, and who was asked that none is needed', () => {
    const told = (event: OpinionEvent) => noticesFor([event], given(event).state);
    const toAsker = { departmentId: 'civil', role: 'reviewer', assigneeId: 'asker' };
    const toPerson = { departmentId: 'civil', role: 'official', assigneeId: 'person' };
    expect(told({ type: 'asked', to: '某', note: '问' })).toEqual([]);
    expect(told({ type: 'answered', advice: 'for', note: '可以' })).toEqual([{ kind: 'opinion_given', ...toAsker }]);
    expect(told({ type: 'lapsed' })).toEqual([{ kind: 'opinion_over', ...toAsker }]);
    for (const type of ['withdrawn', 'needless'] as const)
      expect(told({ type })).toEqual([{ kind: 'opinion_over', ...toPerson }]);
  });
});
