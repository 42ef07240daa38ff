import { revisionStatuses } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { blank } from './state.ts';
import { actionsFor } from './steps.ts';
import { author, both, examiner, minzheng, operator, reviewer, shared, stranger } from './testing.ts';
import { type Why, whyNot } from './why.ts';

type Person = Parameters<typeof whyNot>[1];
const of = (person: Omit<Person, 'departmentId'>, departmentId: string = minzheng): Person => ({
  ...person,
  departmentId,
});
const revision = (over: object) => ({ ...blank(minzheng, shared), authorIds: [author.id], ...over });
const why = (over: object, who: Person, policy: PolicyProfile = pudong) => whyNot(revision(over), who, policy);
const told = (lines: readonly Why[], action: string) => lines.find((line) => line.action === action);

describe('why a step of a registration is not open', () => {
  test('because it is for another post of the department, which is named', () => {
    expect(told(why({ status: 'submitted' }, of(author)), 'approve')).toEqual({
      ...{ action: 'approve', by: ['reviewer'], code: 'wrong_post' },
    });
  });

  test('because it is another department’s', () => {
    expect(told(why({ status: 'submitted' }, of(stranger, 'renshe')), 'approve')).toMatchObject({ code: 'wrong_side' });
    expect(told(why({ status: 'published' }, of(operator, 'cio')), 'revise')).toMatchObject({
      ...{ by: ['registrar'], code: 'wrong_side' },
    });
  });

  test('house, after PD-27: because nobody reviews what they wrote', () => {
    const line = told(why({ status: 'submitted' }, of(both)), 'approve');
    expect(line).toMatchObject({ by: ['reviewer'], code: 'own_registration' });
  });

  test('SH-17: because a second body examines, and not the authority', () => {
    expect(told(why({ status: 'examining' }, of(operator, 'cio'), shanghai), 'examine')).toEqual({
      ...{ action: 'examine', by: ['examiner'], code: 'posts_kept_apart', article: 'SH-17' },
    });
    expect(why({ status: 'examining' }, of(examiner, 'centre'), shanghai)).toEqual([]);
  });

  test('because another revision is in hand; that its end is announced keeps nobody from it (PD-28, SQ-8, N-17)', () => {
    expect(told(why({ status: 'published', laterInHand: true }, of(author)), 'revise')).toMatchObject({
      code: 'revision_in_progress',
    });
    expect(told(why({ status: 'published', retiresOn: '2026-12-31' }, of(author)), 'revise')).toBeUndefined();
  });

  test('SQ-9: steps that only some texts know are told of there alone', () => {
    const published = { status: 'published' };
    expect(told(why(published, of(author)), 'declare-unconditional')).toBeUndefined();
    expect(told(why(published, of(author), suqian), 'declare-unconditional')).toMatchObject({
      ...{ by: ['operator'], code: 'wrong_side' },
    });
    expect(told(why(published, of(operator, 'cio'), suqian), 'end-declaration')).toMatchObject({
      code: 'wrong_status',
    });
  });
});

test.each(revisionStatuses)('%s: what is told and what may be done are never the same step', (status) => {
  for (const who of [of(author), of(both), of(reviewer), of(operator, 'cio'), of(examiner, 'centre')])
    for (const policy of [pudong, shanghai, suqian]) {
      const may = actionsFor(revision({ status }), who, policy);
      expect(why({ status }, who, policy).filter(({ action }) => may.includes(action))).toEqual([]);
    }
});
