import type { ResourceContent } from '@onesource/db/content';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { type Setting, settingValue } from '../../../../law/setting.ts';
import { finding } from './finding.ts';

export type AdvicePolicy = Pick<
  PolicyProfile,
  'linkedDataSet' | 'recordForm' | 'secrecyReview' | 'assessment' | 'dataLevels'
>;
type Advised = Pick<ResourceContent, 'linkedDataSet' | 'recordForm' | 'secrecyReview' | 'privacyReview' | 'level'>;

/**
 * Metadata that the text speaks of and an entry may lack: the directory goes before the data, so nobody is held up.
 * PD-31: the data set; SQ-16: the form of record, and that what is on paper only is to be digitised; SQ-27, DG-27: the
 * secrecy review; N-13: the assessment for personal information, and the level.
 */
export function adviseOnMetadata(content: Advised, policy: AdvicePolicy): ErrorDetail[] {
  const advised = (setting: Setting<unknown>, field: string, code: string, lacks: boolean): ErrorDetail[] =>
    setting.source !== 'not_stated' && lacks ? [finding(field, code, setting)] : [];
  const { linkedDataSet, recordForm, secrecyReview, privacyReview, level } = content;
  const assessed = settingValue(policy.assessment)?.includes('personal_information') ?? false;
  return [
    ...advised(policy.linkedDataSet, 'linkedDataSet', 'data_set_advised', linkedDataSet.trim() === ''),
    ...advised(policy.recordForm, 'recordForm', 'record_form_advised', recordForm === null),
    ...advised(policy.recordForm, 'recordForm', 'digitising_advised', recordForm === 'paper'),
    ...advised(policy.secrecyReview, 'secrecyReview.by', 'secrecy_review_advised', secrecyReview === null),
    ...advised(policy.assessment, 'privacyReview.by', 'privacy_review_advised', assessed && privacyReview === null),
    ...advised(policy.dataLevels, 'level', 'level_advised', level === null),
  ];
}
