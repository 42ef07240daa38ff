import { type Text, words } from '../setting.ts';
import {
  counted,
  countProblems,
  type Entry,
  enumerated,
  type GivenEntry,
  inLanguage,
  inSentence,
  listProblems,
  sentence,
  titled,
  workingDays,
} from './entry.ts';

/** Who may suspend a running grant (中止). */
export type Suspender = 'provider' | 'consumer' | 'authority';

/** What the end of a grant before its day takes, on top of reasons (撤销, 终止). */
export type RevocationDuty = {
  /** N-27: the provider negotiates with the consumer first. */
  negotiated: boolean;
  /** N-27: and files the end with the authority. */
  filed: boolean;
};

/** Working days from the answer until the consumer has what was granted (交付). */
const deliveryTerm: Entry<number> = {
  title: words('交付期限', 'Term for delivery'),
  parts: (count, said) => {
    const days = workingDays(count, said);
    return [sentence(said, `同意后 ${days}内提供`, `Provided within ${days} of the answer`)];
  },
  problems: (count) => countProblems(count, 'working days'),
};

const suspenders: Record<Exclude<Suspender, 'authority'>, Text> = {
  provider: words('提供部门', 'the provider'),
  consumer: words('使用部门', 'the consumer'),
};

const suspension: GivenEntry<readonly Suspender[]> = {
  given: true,
  title: words('中止共享', 'Suspension'),
  parts: (by, said) => {
    const who = enumerated(
      by.map((one) => (one === 'authority' ? titled('authority', said) : inLanguage(said, suspenders[one]))),
      said,
      'disjunction',
    );
    return [
      sentence(said, `可由${who}中止，并注明由谁中止`, `By ${inSentence(who)}, each told apart`),
      said.policy.revocation.value.negotiated
        ? sentence(said, '限于违规使用；其他情形须先协商', 'For misuse only; anything else is negotiated first')
        : sentence(
            said,
            '提供部门非因违规使用中止的，要求与拒绝相同',
            'A provider that suspends without misuse says what a refusal says',
          ),
      sentence(said, '改正后可恢复', 'Taken up again once what was wrong is put right'),
    ];
  },
  problems: listProblems,
};

/**
 * 限期整改: working days for putting misuse right while the grant rests. The consumer says that it is, whoever suspended the grant
 * looks; only what is not put right may be ended (N-27).
 */
const misuseTerm: GivenEntry<number> = {
  given: true,
  title: words('违规使用的整改期限', 'Term for putting misuse right'),
  parts: (count, said) => {
    const days = workingDays(count, said);
    return [
      sentence(said, `中止后 ${days}内整改`, `Within ${days} of the suspension`),
      sentence(
        said,
        '使用部门报告已整改的，由中止的一方核查',
        'The consumer says that it is put right, and whoever suspended it looks',
      ),
      sentence(
        said,
        '逾期未改或经核查未改的，方可撤销',
        'Only what is not put right, in the term or as was looked at, may be revoked',
      ),
    ];
  },
  problems: (count) => countProblems(count, 'working days'),
};

const revocation: GivenEntry<RevocationDuty> = {
  given: true,
  title: words('撤销授权', 'Revoking a grant'),
  parts: ({ negotiated, filed }, said) => {
    const who = titled('authority', said);
    return [
      sentence(said, '须说明理由，要求与拒绝相同', 'With what a refusal needs'),
      sentence(
        said,
        '经双方商定或协调授予的，不由一方单独撤销',
        'What both agreed on or a coordination granted is not revoked by one side alone',
      ),
      sentence(
        said,
        `${inLanguage(said, said.policy.shareTypeLabels.value.unconditional)}的信息项，除滥用外不收回`,
        'Items that are unconditional are taken back for misuse only',
      ),
      sentence(said, '使用部门不再需要的，可提前结束', 'The consumer that needs it no more ends it before its day'),
      ...(negotiated ? [sentence(said, '事先与使用部门协商', 'Negotiated with the consumer first')] : []),
      ...(filed ? [sentence(said, `报${who}备案`, `Filed with ${who}`)] : []),
    ];
  },
};

/** How a grant goes on or changes: by a request that follows it, or not at all. */
export type Renewal = 'request' | 'none';

/** 续期: whether a further term, or another scope, is a request that follows the running grant. */
const renewal: GivenEntry<Renewal> = {
  given: true,
  title: words('续期与变更', 'Renewal and amendment'),
  parts: (way, said) => [
    way === 'request'
      ? sentence(
          said,
          '另行申请，按届时同类申请的途径办理，办结前原授权继续有效',
          'A new request, which takes the way that any such request takes then; the running grant runs on meanwhile',
        )
      : sentence(
          said,
          '授权不延长、不变更，需要的重新申请',
          'A grant is neither prolonged nor changed; who needs more asks anew',
        ),
  ],
};

/** 处置: whether the consumer says what became of the data when the grant is over. */
const disposal: GivenEntry<boolean> = {
  given: true,
  title: words('到期处置', 'Disposal at the end'),
  parts: (stated, said) => [
    stated
      ? sentence(
          said,
          '授权结束后，使用部门处置数据并作说明',
          'When a grant is over the consumer disposes of the data and says so',
        )
      : sentence(said, '授权结束后不要求说明', 'When a grant is over nothing is asked'),
  ],
};

/** How many times a year the consumer states what a grant was used for. */
const useStatement: GivenEntry<number> = {
  given: true,
  title: words('使用情况说明', 'Statement of use'),
  parts: (count, said) => [sentence(said, `每年 ${count} 次`, `${counted(count, said, '次', 'time')} a year`)],
  problems: (count) => [
    ...countProblems(count, 'times a year'),
    ...(12 % count === 0 ? [] : ['is no number of times that the months of a year divide into']),
  ],
};

/** How many years the records of use are kept, at least; the provider and the authority may see them. */
const useRecords: GivenEntry<number> = {
  given: true,
  describes: true,
  title: words('使用记录', 'Records of use'),
  parts: (count, said) => {
    const who = titled('authority', said);
    return [
      sentence(said, `至少保存 ${count} 年`, `Kept for at least ${counted(count, said, '年', 'year')}`),
      sentence(said, `提供部门和${who}可查`, `Open to the provider and ${who}`),
    ];
  },
  problems: (count) => countProblems(count, 'years'),
};

/** 每日次数: how often a grant may be used on a day where the provider does not say; within it every use decides itself. */
const dailyQuota: GivenEntry<number> = {
  given: true,
  title: words('每日使用次数', 'Uses a day'),
  parts: (count, said) => [
    sentence(
      said,
      `授权未另定的，每日可使用 ${count} 次`,
      `Up to ${counted(count, said, '次', 'use')} a day, unless the grant says otherwise`,
    ),
  ],
  problems: (count) => countProblems(count, 'uses'),
};

/** 回流: data that were gathered from below go back to lower levels without conditions of one's own. */
const backflow: Entry<true> = {
  describes: true,
  title: words('数据回流', 'Back-flow to lower levels'),
  parts: (_, said) => [
    sentence(said, '及时、完整回流下级，不另设条件', 'Timely and complete, without further conditions'),
  ],
};

/** 授权之后 */
export const grants = {
  deliveryTerm,
  suspension,
  misuseTerm,
  revocation,
  renewal,
  disposal,
  useStatement,
  useRecords,
  dailyQuota,
  backflow,
};
