import { expect, test } from 'vitest';
import { type KnownTask, todoOf } from './todo.ts';

const task: KnownTask = {
  id: 't1',
  kind: 'decide_request',
  title: '离婚登记信息',
  createdAt: new Date('2026-11-02T01:00:00Z'),
  dueOn: '2026-11-16',
  doneAt: null,
  department: { name: '区民政局', creditCode: null },
  people: [{ account: 'reviewer.minzheng', name: '陈明珠' }],
};

test('PD-32: the office platform is told what is to be done, by whom, by when, and the way straight to it', () => {
  expect(todoOf(task, { zh: '答复申请' }, 'https://one.example')).toEqual({
    id: 't1',
    state: 'open',
    kind: 'decide_request',
    title: '答复申请：离婚登记信息',
    department: { name: '区民政局', creditCode: null },
    people: [{ account: 'reviewer.minzheng', name: '陈明珠' }],
    createdAt: '2026-11-02T01:00:00.000Z',
    dueOn: '2026-11-16',
    closedAt: null,
    link: 'https://one.example/inbox/t1',
  });
});

test('what is done is in nobody’s list any more', () => {
  const done = todoOf({ ...task, doneAt: new Date('2026-11-03T01:00:00Z') }, { zh: '答复申请' }, 'https://one.example');
  expect([done.state, done.people, done.closedAt]).toEqual(['closed', [], '2026-11-03T01:00:00.000Z']);
});
