import { expect, test } from 'vitest';
import { joined } from './timeline.ts';

const event = (seq: number, type: string, actor = '周明珠', revision = 1) => ({
  seq,
  type,
  actor: { id: actor },
  data: { revision },
});

test('edits of one person in a row show as the last of them', () => {
  const events = [event(1, 'drafted'), event(2, 'edited'), event(3, 'edited'), event(4, 'submitted')];
  expect(joined(events).map(({ seq }) => seq)).toEqual([1, 3, 4]);
});

test('edits of others, or of the next revision, stay apart', () => {
  const events = [event(1, 'edited'), event(2, 'edited', '陈明珠'), event(3, 'edited', '陈明珠', 2)];
  expect(joined(events)).toHaveLength(3);
});
