import { expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { actionsFor, conclusionsOf, settledWith } from './decide.ts';
import { stancesOf } from './stances.ts';
import { filed, filedAsNotShared, official, operator, refused, reviewer, stateAfter } from './testing.ts';

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
