import { describe, expect, test } from 'vitest';
import { cities } from '../../../law/cities/index.gen.ts';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { authority, consumer, form, givenFiled, grantOf, provider, refusal, resource } from '../regulation.testing.ts';
import { decideApplication } from './application.ts';
import { under } from './testing.ts';

const heads = { name: '办公室主任', at: '2026-10-09', attachmentId: null };
const applied = (signOff: typeof heads | null, policy = national) =>
  decideApplication(resource('conditional'), { ...form, signOff }, consumer, under('2026-10-09', policy));
const asked = () => givenFiled(national, resource('conditional'), { signOff: heads });
const approve = (signOff: typeof heads | null) => ({ type: 'approve', note: '', conditions: '', signOff }) as const;
const unsigned = { code: 'sign_off_required', article: 'N-20' };

describe('N-20: asking needs the consent of the head of the sharing office', () => {
  test('whatever is asked for', () => {
    expect(applied(null)).toMatchObject({ ...unsigned, field: 'signOff' });
    for (const shareType of ['unconditional', 'conditional', 'not_shared'] as const)
      expect(
        decideApplication(resource(shareType), { ...form, signOff: null }, consumer, under('2026-10-09', national)),
      ).toMatchObject(unsigned);
  });

  test('given by the day of asking', () => {
    expect(applied({ ...heads, at: '2026-10-10' })).toMatchObject({
      ...unsigned,
      details: [{ field: 'signOff.at', code: 'in_future', article: 'N-20' }],
    });
    asked().becomes({ signedOff: [{ ...heads, by: 'consumer' }] });
  });

  test('where no other text asks for it, none is asked for nor recorded', () => {
    for (const policy of cities.filter((one) => one !== national)) {
      const filed = applied(null, policy);
      expect(filed.ok, policy.id).toBe(true);
      givenFiled(policy, resource('conditional'), { signOff: heads }).becomes({ signedOff: [] });
    }
  });
});

describe('N-20: the answer needs that of the head of the office that gives it', () => {
  test('whether it is yes, yes to a part, or no', () => {
    const partly = {
      type: 'approve-partly',
      itemIds: ['a'],
      note: '',
      conditions: '',
      withheld: { code: 'conditions_not_met', note: '与申请事项无关', legalBasis: null },
    } as const;
    asked()
      .when(provider, approve(null))
      .refused(unsigned.code, 'signOff', unsigned.article)
      .when(provider, approve({ ...heads, at: '2026-10-10' }))
      .refused('sign_off_required', {
        article: 'N-20',
        details: [{ field: 'signOff.at', code: 'in_future', article: 'N-20' }],
      })
      .when(provider, partly)
      .refused(unsigned.code, 'signOff', unsigned.article)
      .when(provider, refusal({ signOff: null }))
      .refused(unsigned.code, 'signOff', unsigned.article);
    for (const answer of [approve(heads), { ...partly, signOff: heads }, refusal({ signOff: heads })])
      asked()
        .when(provider, answer)
        .becomes({
          signedOff: [
            { ...heads, by: 'consumer' },
            { ...heads, by: 'provider' },
          ],
        });
  });

  test('after everything else that an answer lacks is said', () => {
    asked()
      .when(provider, refusal({ note: '', signOff: null }))
      .refused('reason_required', 'note', 'N-21');
  });

  test('a question and a message need nobody’s', () => {
    asked().when(provider, { type: 'ask-supplement', note: '请补充依据' }).becomes({ status: 'supplement_wanted' });
  });

  test('also the yes that a negotiation comes to; that it failed needs none', () => {
    const agreed = (signOff: typeof heads | null) =>
      ({ type: 'conclude', outcome: 'agreed', itemIds: ['a', 'b'], note: '', conditions: '', signOff }) as const;
    const talking = () => givenFiled(national, resource('not_shared'), { signOff: heads });
    talking()
      .when(provider, agreed(null))
      .refused(unsigned.code, 'signOff', unsigned.article)
      .when(provider, agreed(heads))
      .becomes(grantOf('a', 'b'))
      .becomes({
        signedOff: [
          { ...heads, by: 'consumer' },
          { ...heads, by: 'provider' },
        ],
      });
  });

  test('the authority, which settles a dispute, decides in its own name', () => {
    asked()
      .when(provider, refusal({ signOff: heads }))
      .when(consumer, { type: 'appeal', note: '职责所需' })
      .when(provider, { type: 'conclude', outcome: 'failed', itemIds: [], note: '未能一致', conditions: '' })
      .when(authority, { type: 'coordinate', outcome: 'grant', itemIds: ['a', 'b'], note: '同意', conditions: '' })
      .becomes(grantOf('a', 'b'));
  });
});
