import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import { registrationRules } from './guidance.ts';

describe('what a form of registration is told', () => {
  test('PD-27: what is not shared is examined, and the way of delivery is asked for', () => {
    expect(registrationRules(pudong)).toMatchObject({
      examined: 'not_shared',
      examination: { article: 'PD-27' },
      signedByHead: false,
      filedWithAuthority: false,
      askedFields: ['shareMethod'],
      providerConsent: null,
      declaredFromAbove: null,
    });
  });

  test('SH-17: everything is examined; SH-27: a basis says why, also for what is authorised', () => {
    expect(registrationRules(shanghai)).toMatchObject({
      examined: 'everything',
      examination: { article: 'SH-17' },
      basisDuty: { for: ['conditional', 'not_shared'], reason: true },
    });
  });

  test('SQ: the head signs, the provider may be asked first, the government may declare', () => {
    expect(registrationRules(suqian)).toMatchObject({
      examined: 'not_shared',
      signedByHead: true,
      askedFields: ['timeliness', 'shareMethod'],
      requiredMetadata: { article: 'SQ-6' },
      linkedDataSet: null,
      recordForm: { article: 'SQ-16' },
      secrecyReview: { article: 'SQ-27' },
      permittedPurposes: { article: 'SQ-18' },
      providerConsent: { article: 'SQ-19' },
      declaredFromAbove: { article: 'SQ-9' },
      baseLibraryDuty: { unconditional: 'base_items' },
    });
  });

  test('KF-10: nothing is examined, what is published is filed; openness is not spoken of', () => {
    expect(registrationRules(kaifeng)).toMatchObject({
      examined: null,
      filedWithAuthority: true,
      publication: { article: 'KF-10' },
      openness: null,
    });
  });

  test('DG-5: openness follows from the items; nothing needs a basis', () => {
    expect(registrationRules(dongguan)).toMatchObject({
      openness: { article: 'DG-5' },
      basisDuty: null,
      mandatoryItems: { article: 'DG-6' },
    });
  });
});
