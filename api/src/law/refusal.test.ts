import { describe, expect, test } from 'vitest';
import { profile as dongguan } from './cities/dongguan/profile.ts';
import { profile as pudong } from './cities/pudong/profile.ts';
import { profile as shanghai } from './cities/shanghai/profile.ts';
import { refusalDutyOf } from './refusal.ts';

describe('withholding a copy', () => {
  test('SH-25: is no refusal to share: the authority says why and needs no law', () => {
    for (const shareType of ['unconditional', 'not_shared'] as const)
      expect(
        refusalDutyOf(shanghai, 'authority', { shareType, delivery: 'download', deciders: ['authority'] }),
      ).toMatchObject({
        article: 'SH-25',
        value: { needs: 'reasons' },
      });
  });
  test('SH-26: whoever answers for the data refuses to share, and needs a law, whatever the delivery', () => {
    for (const delivery of ['query', 'download'] as const)
      expect(
        refusalDutyOf(shanghai, 'responsible', {
          shareType: 'not_shared',
          delivery,
          deciders: ['responsible', 'authority'],
        }),
      ).toBe(shanghai.refusal);
  });
  test('SH-27: where the authority decides on the sharing itself, its no is a refusal', () => {
    expect(
      refusalDutyOf(shanghai, 'authority', {
        shareType: 'conditional',
        delivery: 'download',
        deciders: ['provider', 'authority'],
      }),
    ).toBe(shanghai.refusal);
  });
  test('SH-28: of what a scenario authorises the authority is asked for the delivery only', () => {
    const asked = { shareType: 'conditional', delivery: 'download', deciders: ['authority'] } as const;
    expect(refusalDutyOf(shanghai, 'authority', asked)).toMatchObject({
      article: 'SH-25',
      value: { needs: 'reasons' },
    });
  });
  test('SH-25: by request and response there is nothing to withhold', () => {
    expect(
      refusalDutyOf(shanghai, 'authority', { shareType: 'not_shared', delivery: 'api', deciders: ['provider'] }),
    ).toBe(shanghai.refusal);
    expect(
      refusalDutyOf(shanghai, 'authority', { shareType: 'not_shared', delivery: null, deciders: ['provider'] }),
    ).toBe(shanghai.refusal);
  });
  test('DG-16: an exchange that is not examined well is told why, and cites the article on exchange', () => {
    expect(
      refusalDutyOf(dongguan, 'authority', {
        shareType: 'unconditional',
        delivery: 'exchange',
        deciders: ['authority'],
      }),
    ).toMatchObject({
      article: 'DG-16',
    });
  });
  test('where no text asks for consent to a delivery, every no is a refusal', () => {
    expect(
      refusalDutyOf(pudong, 'authority', { shareType: 'not_shared', delivery: 'download', deciders: ['authority'] }),
    ).toBe(pudong.refusal);
  });
});
