import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as suqian } from '../../../law/cities/suqian/profile.ts';
import { law } from '../regulation.testing.ts';
import { actionsFor, conclusionsOf, settledWith } from './decide.ts';
import { stancesOf } from './stances.ts';
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
  superior,
} from './testing.ts';

const afterRefusal = stateAfter([filed, refused(), { type: 'appealed', to: 'negotiation', note: '确需使用' }]);
const may = (state: typeof afterRefusal, who: typeof reviewer, policy = pudong) =>
  conclusionsOf(state, stancesOf(state, who, policy), policy);

test('KF-15, PD-33: only the provider says yes for its own data; that it came to nothing says either side', () => {
  const between = stateAfter([filedAsNotShared]);
  for (const policy of [pudong, kaifeng]) {
    expect(may(between, reviewer, policy)).toEqual(['agreed', 'failed']);
    expect(may(between, official, policy)).toEqual(['failed']);
  }
});

test('PD-33: where the authority brings both together, it says that it came to nothing', () => {
  expect(may(afterRefusal, reviewer)).toEqual(['agreed']);
  expect(may(afterRefusal, operator)).toEqual(['failed']);
  expect(actionsFor(afterRefusal, official, pudong)).not.toContain('conclude');
});

test('DG-7: the authority may refer what it does not settle, where a text names the body above; that body decides', () => {
  expect(settledWith('coordinate', pudong, { levelId: 'above' })).toEqual(['grant', 'refuse']);
  expect(settledWith('coordinate', dongguan, { levelId: 'above' })).toEqual(['grant', 'refuse', 'refer']);
  // Rule 21a: nothing is passed up to where nobody sits who decides
  expect(settledWith('coordinate', dongguan, { levelId: null })).toEqual(['grant', 'refuse']);
  expect(settledWith('record-decision', dongguan, { levelId: 'above' })).toEqual(['grant', 'refuse']);
});

describe('what is refused in the end says what any refusal says', () => {
  const no = { outcome: 'refuse', itemIds: [], note: '经研究', conditions: '' } as const;
  const toTheTop = [filedAsNotShared, failed, { type: 'referred', note: '涉及多个系统' } as const];
  const organised = [filed, refused(), { type: 'appealed', to: 'negotiation', note: '确需使用' } as const];
  const nothing = { type: 'conclude', outcome: 'failed', itemIds: [], conditions: '', note: '未能达成一致' } as const;
  /** Each way to an end in a no, under this policy. */
  const ends = (policy: typeof pudong) =>
    [
      ['authority', given(filedAsNotShared, failed).underPolicy(policy), operator, { type: 'coordinate', ...no }],
      ['superior', given(...toTheTop).underPolicy(policy), superior, { type: 'record-decision', ...no }],
      ['negotiation', given(...organised).underPolicy(policy), operator, nothing],
    ] as const;
  const strict = { ...dongguan, afterRefusal: pudong.afterRefusal, refusal: suqian.refusal };
  const free = { ...dongguan, afterRefusal: pudong.afterRefusal };

  test('PD-33, DG-7, N-28: the coded reason of the authority, of the body above, and of what was organised', () => {
    for (const [by, before, who, command] of ends(free))
      before
        .when(who, { ...command, code: 'purpose_not_justified' })
        .leadsTo({ type: 'refused', by, code: 'purpose_not_justified', note: command.note, legalBasis: null });
  });
  test('another reason where none is coded, as programs said it before', () => {
    for (const [by, before, who, command] of ends(free))
      before.when(who, command).leadsTo({ type: 'refused', by, code: 'other', note: command.note, legalBasis: null });
  });
  test('SH-26, SQ-17, SQ-19: the basis too, where the text demands one, and words always', () => {
    for (const [by, before, who, command] of ends(strict)) {
      before.when(who, command).refused('legal_basis_required', 'legalBasis', 'SQ-17, SQ-19');
      before.when(who, { ...command, note: '', legalBasis: law }).refused('reason_required', 'note');
      before.when(who, { ...command, code: 'law_forbids', legalBasis: law }).leadsTo({
        type: 'refused',
        by,
        code: 'law_forbids',
        note: command.note,
        legalBasis: '《中华人民共和国某法》 第一条',
      });
    }
  });
});
