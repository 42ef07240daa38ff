import { expect, test } from 'vitest';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { content, law } from '../../testing.ts';
import { validateContent } from './content-rules.ts';
import { reviewFindings } from './secrecy-review.ts';

const reviewed = (on: string) => ({ by: '保密办', on });
const inFuture = { field: 'secrecyReview.on', code: 'in_future' };

test('SQ-27, DG-27, N-13: a review that is named has taken place, today at the latest', () => {
  const found = (secrecyReview: ReturnType<typeof reviewed> | null, privacyReview = secrecyReview) =>
    reviewFindings({ secrecyReview, privacyReview }, '2026-11-02');
  expect(found(reviewed('2026-11-03'), null)).toEqual([inFuture]);
  expect(found(null, reviewed('2026-11-03'))).toEqual([{ field: 'privacyReview.on', code: 'in_future' }]);
  expect(found(reviewed('2026-11-02'))).toEqual([]);
  expect(found(null)).toEqual([]);
});

test('house: it keeps an entry from being submitted under every profile, as does a basis looked at after its end', () => {
  const entry = content({
    secrecyReview: reviewed('2026-11-03'),
    legalBasis: [{ ...law, expiresOn: '2027-01-01', reexamineOn: '2027-01-02' }],
  });
  expect(validateContent(entry, pudong, '2026-11-02')).toEqual([
    { field: 'legalBasis.0.reexamineOn', code: 'reexamined_too_late' },
    inFuture,
  ]);
});
