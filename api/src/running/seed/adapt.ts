import type { DataItem, LegalBasis, ResourceContent } from '@onesource/db/content';
import type { ShareType } from '@onesource/db/vocabulary';
import { boundInBaseLibrary, inBaseLibrary } from '../../areas/catalog/rules/content/base-library.ts';
import { basisFindings, carries } from '../../areas/catalog/rules/content/legal-basis.ts';
import { missingItems } from '../../areas/catalog/rules/content/mandatory-items.ts';
import { anyPartIs } from '../../areas/catalog/rules/content/share-type.ts';
import { demoDatasets } from '../../areas/datasets/demo-rows.ts';
import { type IsoDate, shift } from '../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { settingValue } from '../../law/setting.ts';
import type { ItemDuty } from '../../law/settings/registration.ts';

type World = { policy: PolicyProfile; today: IsoDate; newId: () => string };

/**
 * A demonstration entry as a department under this profile would have registered it, so that one set of entries serves
 * all profiles. What the profile does not ask for stays as it was written. Pure but for `newId`.
 */
export function adapted(content: ResourceContent, world: World): ResourceContent {
  const steps = [withMandatoryItems, onOneAxis, openAsBaseLibrary, withPurposes, withMetadata, withRecord, withBasis];
  return steps.reduce((adapting, step) => step(adapting, world), content);
}

/** DG-6, SQ-16: what is missing is appended, shared like the items beside it; what identifies is marked as such. */
function withMandatoryItems(content: ResourceContent, { policy, newId }: World): ResourceContent {
  const duty = settingValue(policy.mandatoryItems);
  const [like] = content.items;
  if (!duty?.binding || !like) return content;
  const appended = missingItems(content, duty).flatMap(({ anyOf: [name] }): DataItem[] => {
    if (name === undefined) return [];
    const identifier = /号码|代码|注册号|登记号/.test(name);
    const day = /时间|有效期/.test(name);
    return [
      {
        ...like,
        id: newId(),
        name,
        dataType: day ? 'D' : 'C',
        length: day ? null : 100,
        required: identifier,
        identifier,
        base: false,
        sensitivity: /证件号码|姓名/.test(name) ? 'medium' : 'low',
      },
    ];
  });
  const identifying = identifyingNames(duty);
  const marked = content.items.map((item) =>
    identifying.has(item.name.trim()) ? { ...item, identifier: true } : item,
  );
  return { ...content, items: [...marked, ...appended] };
}

const identifyingNames = ({ bySubject }: ItemDuty): ReadonlySet<string> =>
  new Set(
    Object.values(bySubject).flatMap((items) => items.flatMap(({ anyOf, identifier }) => (identifier ? anyOf : []))),
  );

/** DG-5: departments get an item or they do not; what only some of the public got, it gets no more. */
function onOneAxis(content: ResourceContent, { policy }: World): ResourceContent {
  if (settingValue(policy.opennessScheme)?.kind !== 'derived') return content;
  const moded = <Part extends Pick<DataItem, 'shareType' | 'openness'>>(part: Part): Part => ({
    ...part,
    shareType: part.shareType === 'conditional' ? 'unconditional' : part.shareType,
    openness: part.shareType === 'unconditional' && part.openness === 'open' ? 'open' : 'not_open',
  });
  const items = content.items.map(moded);
  const whole = moded(content);
  const openness = items.length > 0 ? null : whole.openness;
  return { ...whole, items, openness, conditions: '', permittedPurposes: [] };
}

/** PD-7, KF-12, SQ-10 */
function openAsBaseLibrary(content: ResourceContent, { policy }: World): ResourceContent {
  const duty = settingValue(policy.baseLibraries);
  if (!duty || !inBaseLibrary(content, duty)) return content;
  const opened = (part: { shareType: ShareType | null }, base: boolean): ShareType | null =>
    boundInBaseLibrary(duty, { base }) ? 'unconditional' : part.shareType;
  return {
    ...content,
    shareType: content.items.length > 0 ? null : opened(content, false),
    items: content.items.map((item) => ({ ...item, shareType: opened(item, item.base) })),
  };
}

/** KF-14, SQ-18: purposes are stated. SQ-19: of what is sensitive the provider is asked first. */
function withPurposes(content: ResourceContent, { policy }: World): ResourceContent {
  if (!anyPartIs(content, 'conditional')) return content;
  const stated = settingValue(policy.permittedPurposes) === null || content.permittedPurposes.length > 0;
  const sensitive = content.items.some((item) => item.shareType === 'conditional' && item.sensitivity === 'high');
  return {
    ...content,
    permittedPurposes: stated ? content.permittedPurposes : ['administrative_basis', 'verification'],
    needsProviderConsent:
      content.needsProviderConsent || (policy.route.conditional.value.kind === 'platform' && sensitive),
  };
}

const usual = {
  timeliness: '按更新周期如期更新',
  shareMethod: '共享平台接口',
  useRequirements: '限本部门履行职责使用，不得转给第三方。',
} as const;

/** KF-11, SQ-6, DG-10 */
function withMetadata(content: ResourceContent, { policy }: World): ResourceContent {
  const asked = settingValue(policy.requiredMetadata) ?? [];
  const lacking = Object.entries(usual).filter(
    ([field]) => asked.some((name) => name === field) && content[field as keyof typeof usual] === '',
  );
  return { ...content, ...Object.fromEntries(lacking) };
}

/** Of these not all are said: what is missing is pointed out. */
const shareSaid = 5;
/** Days before today: earlier than any demonstration entry was published. */
const reviewedAgo = 550;

/** N-13: what tells privacy or secrets is important, the rest general, where the profile asks for a level. */
const levelIn = ({ items }: ResourceContent, policy: World['policy']): ResourceContent['level'] => {
  if (settingValue(policy.dataLevels) === null) return null;
  return items.some(({ sensitivity }) => sensitivity === 'high') ? 'important' : 'general';
};

/** PD-31, SQ-16, SQ-27, DG-27: said where the profile asks for it, by four entries of five, the same at every start. */
function withRecord(content: ResourceContent, { policy, today }: World): ResourceContent {
  const { format, name } = content;
  const number = [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0);
  const review = { by: '本部门保密办公室', on: shift(today, -reviewedAgo) };
  const secrecyReview = content.secrecyReview ?? (settingValue(policy.secrecyReview) && review);
  // SQ-27, DG-27: nothing is loaded before it
  const provided = demoDatasets.some(({ resource }) => resource === name);
  if (number % shareSaid === 0 || !format) return provided ? { ...content, secrecyReview } : content;
  const tabled = format.category === 'database' || format.category === 'spreadsheet';
  const dataSet =
    tabled && settingValue(policy.linkedDataSet) ? `${name.replace(/信息$/, '')}数据集（${format.type}）` : '';
  const form = format.category === 'document' ? 'both' : 'digital';
  return {
    ...content,
    linkedDataSet: content.linkedDataSet || dataSet,
    recordForm: content.recordForm ?? (settingValue(policy.recordForm) && form),
    secrecyReview,
    privacyReview:
      content.privacyReview ?? (settingValue(policy.assessment)?.includes('personal_information') ? review : null),
    level: content.level ?? levelIn(content, policy),
  };
}

/** Of the kind that every profile accepts: a law, and one that binds whoever holds such data. */
const dataSecurityLaw: LegalBasis = {
  kind: 'law',
  level: null,
  title: '中华人民共和国数据安全法',
  number: '主席令第八十四号',
  article: '第三十八条',
  reason: '履行职责中知悉的个人信息和商业秘密应当保密，只提供给职责所需的部门。',
  expiresOn: null,
  reexamineOn: null,
};

/** PD-7, KF-11, SH-27, SQ-10: a basis that the profile does not accept gives way to one that it does. */
function withBasis(content: ResourceContent, { policy, today }: World): ResourceContent {
  const duty = settingValue(policy.notSharedBasis);
  if (!duty || basisFindings(content, policy.notSharedBasis, today).length === 0) return content;
  const carrying = content.legalBasis.filter((basis) => carries(duty, basis, today));
  if (carrying.length === 0) return { ...content, legalBasis: [dataSecurityLaw] };
  const { reason } = dataSecurityLaw;
  return { ...content, legalBasis: carrying.map((basis) => ({ ...basis, reason: basis.reason || reason })) };
}
