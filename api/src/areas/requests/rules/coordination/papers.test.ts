import { describe, expect, test } from 'vitest';
import { evolve } from '../state.ts';
import {
  failed,
  filed,
  filedAsNotShared,
  given,
  official,
  operator,
  refused,
  reviewer,
  stateAfter,
  under,
} from '../testing.ts';

const coordination = [filedAsNotShared, failed];
const attachmentIds = ['one', 'two'];

describe('documents of the sides (house)', () => {
  test('go with what either side states, with an appeal, and with what the authority concludes', () => {
    given(...coordination)
      .when(official, { type: 'state-view', note: '只需姓名', attachmentIds })
      .leadsTo({ type: 'view_stated', side: 'consumer', note: '只需姓名', attachmentIds });
    given(filed, refused())
      .when(official, { type: 'appeal', note: '确需使用', attachmentIds })
      .leadsTo({ type: 'appealed', to: 'negotiation', note: '确需使用', attachmentIds });
    given(...coordination)
      .when(operator, {
        type: 'coordinate',
        outcome: 'refuse',
        code: 'other',
        note: '不足',
        itemIds: [],
        conditions: '',
        attachmentIds,
      })
      .leadsTo({ type: 'refused', by: 'authority', code: 'other', note: '不足', legalBasis: null, attachmentIds });
  });

  test('none is none, and the same one twice is one', () => {
    given(...coordination)
      .when(reviewer, { type: 'state-view', note: '只需姓名', attachmentIds: [] })
      .leadsTo({ type: 'view_stated', side: 'provider', note: '只需姓名' });
    given(...coordination)
      .when(reviewer, { type: 'state-view', note: '只需姓名', attachmentIds: ['one', 'one'] })
      .leadsTo({ type: 'view_stated', side: 'provider', note: '只需姓名', attachmentIds: ['one'] });
  });

  test('whoever sends documents has something to add, and says what', () => {
    given(...coordination)
      .when(reviewer, { type: 'state-view', note: '', nothingToAdd: true, attachmentIds })
      .refused('reason_required', 'note');
  });

  test('change nothing else of the request', () => {
    const said = { type: 'view_stated', side: 'provider', note: '只需姓名' } as const;
    const [plain, with_] = [said, { ...said, attachmentIds }].map((event) =>
      evolve(stateAfter(coordination), event, under().now),
    );
    expect(with_).toEqual(plain);
  });
});
