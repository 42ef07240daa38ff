import type { Delivery, ShareType } from '@onesource/db/vocabulary';
import { clauseProblems } from '../agreement.ts';
import type { PolicyProfile } from '../profile.ts';
import { settingValue, type Text, words } from '../setting.ts';
import { termOf } from '../terms.ts';
import { type AcceptedBasis, basesInWords, basesProblems } from './bases.ts';
import {
  counted,
  countProblems,
  type Entry,
  enumerated,
  type GivenEntry,
  inLanguage,
  inSentence,
  listed,
  listProblems,
  type Part,
  quotedType,
  type Said,
  sentence,
  titled,
  workingDays,
} from './entry.ts';

/** Who decides on a request. `responsible` (责任部门, SH-16): the provider, unless the entry names another department. */
export type Decider = 'provider' | 'responsible' | 'authority';

/** What happens with a request, by the strictest share type asked for. */
export type Route =
  /** Filed (备案, 登记) and granted at once; `with`: with whom, where the text names somebody. */
  | { kind: 'filed'; with?: 'authority' }
  /** Granted by the platform where the stated conditions are met and the provider need not be asked; else decided. */
  | { kind: 'platform'; otherwise: readonly Decider[] }
  /**
   * Decided by all of these: what they all agree to is granted. `clock`: whether the reply term runs. `except`: what the
   * text takes out of the right to ask; it is not to be registered here at all (DG-5, DG-8).
   */
  | { kind: 'decided'; by: readonly Decider[]; clock: boolean; except?: 'secrets' }
  /** The departments negotiate; failing that the authority coordinates. */
  | { kind: 'negotiated' };

/** Who hears of an answer that did not come in time. */
export type Silence =
  /** The supervisor is told. */
  | { kind: 'supervisor' }
  /** The authority orders rectification within a term of its own; unremedied, the superior body is told. */
  | { kind: 'rectification' };

/** 拒绝: what whoever refuses must say. `basis`: one of the accepted kinds; `reasons`: in words. */
export type RefusalDuty = { needs: 'reasons' } | { needs: 'basis'; accepted: readonly AcceptedBasis[] };

/** Whose leave a further use of shared data needs; `forbidden`: nobody may give it. */
export type Leave = 'provider' | 'authority' | 'forbidden';

/** 再利用: passing shared data on to others, publishing them, and whether their source is named in use. */
export type OnwardDuty = { passOn: Leave; publish: Leave; citesSource: boolean };

/** The steps of a request that a head may have to consent to. */
export type SignedStep = 'filing' | 'answering';
const signedSteps: Record<SignedStep, Text> = {
  filing: words('申请前，使用部门共享工作机构负责人同意', 'asking: the head of the consumer’s sharing office'),
  answering: words('答复前，提供部门共享工作机构负责人同意', 'answering: the head of the provider’s sharing office'),
};

/** Who decides what coordination could not settle, and whether that body may first mandate the authority (DG-7.4). */
export type Referral = {
  to: Text;
  mandate: boolean;
  /** Whether what coordination leaves open always goes there (N-28), and is not refused by the authority. */
  whatIsOpen: boolean;
};

const actors: Record<Exclude<Decider, 'authority'>, Text> = {
  provider: words('提供部门', 'the provider'),
  responsible: words('责任部门', 'the responsible department'),
};

const deciders = (by: readonly Decider[], said: Said): string =>
  listed(
    by.map((decider) => (decider === 'authority' ? titled('authority', said) : inLanguage(said, actors[decider]))),
    said,
    'conjunction',
  );

function term(said: Said, runs: boolean, shareType: ShareType): Part {
  const count = settingValue(termOf(said.policy, shareType));
  if (!runs || count === null) return sentence(said, '不计答复期限', 'No term runs');
  const days = workingDays(count, said);
  return sentence(said, `${days}内答复`, `Answer within ${days}`);
}

const coordinated = (said: Said): Part => {
  const who = titled('authority', said);
  return sentence(said, `协商不成的，由${who}协调`, `Failing that, ${who} coordinates`);
};
const negotiated = (said: Said): Part => sentence(said, '供需双方先行协商', 'Both departments negotiate first');

function routeParts(way: Route, said: Said, shareType: ShareType): Part[] {
  switch (way.kind) {
    case 'filed': {
      const who = titled('authority', said);
      return [
        way.with === 'authority'
          ? sentence(
              said,
              `向${who}登记后即授权，无需审核`,
              `Granted once registered with ${who}; nobody has to approve`,
            )
          : sentence(said, '登记后即授权，无需审核', 'Granted on filing; nobody has to approve'),
      ];
    }
    case 'platform': {
      const who = deciders(way.otherwise, said);
      return [
        sentence(
          said,
          '符合所列条件的，由平台即时授权',
          'Granted by the platform at once where the stated conditions are met',
        ),
        sentence(said, `其余由${who}审核`, `Otherwise decided by ${who}`),
        term(said, true, shareType),
      ];
    }
    case 'decided': {
      const who = deciders(way.by, said);
      return [
        way.by.length > 1
          ? sentence(
              said,
              `由${who}共同审核，均同意的部分予以授权`,
              `Decided by ${who} together; what all agree to is granted`,
            )
          : sentence(said, `由${who}审核`, `Decided by ${who}`),
        term(said, way.clock, shareType),
        ...(way.except
          ? [
              sentence(
                said,
                '国家秘密和内部敏感信息除外',
                'State secrets and what is sensitive inside a department are excepted',
              ),
            ]
          : []),
      ];
    }
    case 'negotiated':
      return [negotiated(said), coordinated(said)];
  }
}

/** Whether the reply term runs on this way; what the platform grants at once does not wait for it. */
export const runsClock = (way: Route): boolean => way.kind === 'platform' || (way.kind === 'decided' && way.clock);
const anyRunsClock = ({ route: { unconditional, conditional, not_shared } }: PolicyProfile): boolean =>
  [unconditional, conditional, not_shared].some(({ value }) => runsClock(value));
const unclocked = (_: unknown, policy: PolicyProfile): string[] =>
  anyRunsClock(policy) ? [] : ['is stated, but no route runs a clock'];

const called = ({ zh, en }: Text): Text => words(`申请“${zh}”资源`, `Requests: ${en}`);

/** The three routes go by their share type: by the profile's own name for it, or by the common one without. */
const route = (shareType: ShareType, zh: string, en: string): GivenEntry<Route> => ({
  given: true,
  title: called({ zh, en }),
  titleUnder: ({ shareTypeLabels }) => called(shareTypeLabels.value[shareType]),
  parts: (way, said) => routeParts(way, said, shareType),
  problems: (way, policy) => [
    ...(runsClock(way) && settingValue(policy.replyTerm) === null ? ['runs a clock, but replyTerm is not stated'] : []),
    ...(way.kind === 'decided' && way.by.length === 0 ? ['names nobody who decides'] : []),
    ...(way.kind === 'platform' && way.otherwise.length === 0 ? ['names nobody who decides otherwise'] : []),
    ...(way.kind === 'platform' && settingValue(policy.permittedPurposes) === null
      ? ['grants by permitted purposes, but permittedPurposes is not stated']
      : []),
  ],
});

/** Working days for the answer to a request. */
const replyTerm: Entry<number> = {
  title: words('答复期限', 'Term for the answer'),
  parts: (count, said) => [{ text: workingDays(count, said) }],
  problems: (count, policy) => [...countProblems(count, 'working days'), ...unclocked(count, policy)],
};

/** Working days for the answer where a text has another term for what is unconditional; else `replyTerm` counts for all. */
const unconditionalTerm: Entry<number> = {
  title: words('无条件共享的答复期限', 'Term for what is unconditional'),
  parts: (count, said) => [{ text: workingDays(count, said) }],
  problems: (count, { route }) => [
    ...countProblems(count, 'working days'),
    ...(runsClock(route.unconditional.value) ? [] : ['is stated, but route.unconditional runs no clock']),
  ],
};

/** Working days by which whoever decides may extend the term, once, with the authority's consent; the consumer is told. */
const extension: Entry<number> = {
  title: words('延期答复', 'Extension of the term'),
  parts: (count, said) => {
    const [days, who] = [workingDays(count, said), titled('authority', said)];
    return [
      sentence(said, `可延长一次，至多 ${days}`, `Once, by up to ${days}`),
      sentence(said, `须经${who}同意，并告知使用部门`, `With the consent of ${who}; the consumer is told`),
    ];
  },
  problems: (count, policy) => [...countProblems(count, 'working days'), ...unclocked(count, policy)],
};

/** 机构负责人同意: the steps that need the consent of the head of the department's sharing office. */
const signOff: Entry<readonly SignedStep[]> = {
  title: words('负责人同意', 'Consent of the head'),
  parts: (steps, said) => [
    {
      text: enumerated(
        steps.map((step) => inLanguage(said, signedSteps[step])),
        said,
        'conjunction',
      ),
    },
  ],
  problems: listProblems,
};

/** How often the applicant may be asked for what lacks; the term stands still meanwhile (补正). */
const pause: GivenEntry<number> = {
  given: true,
  title: words('补正与暂停计时', 'Questions and the pause of the term'),
  parts: (count, said) => [
    sentence(
      said,
      `至多 ${count} 次，其间暂停计时`,
      `At most ${counted(count, said, '次', 'time')}; the term stands still`,
    ),
    sentence(
      said,
      '期满后补正的不改变期限，逾期照记；责令整改的期限不受影响',
      'After the last day nothing is moved by it and late stays late; an order to rectify goes on',
    ),
  ],
  problems: (count) => countProblems(count, 'times'),
};

/** Working days in which talks come to an end: those of the two departments, and the authority's coordination (协商, 协调). */
const talksTerm: GivenEntry<number> = {
  given: true,
  title: words('协商与协调期限', 'Term of talks'),
  parts: (count, said) => {
    const days = workingDays(count, said);
    return [
      sentence(said, `协商、协调各 ${days}内结束`, `A negotiation ends within ${days}, a coordination likewise`),
      sentence(said, '逾期的告知各方，仍可继续办理', 'Past that day everybody is told, and it can still be concluded'),
    ];
  },
  problems: (count) => countProblems(count, 'working days'),
};

/** Working days in which both sides of a coordination say what they have to say (陈述), within the coordination's own term. */
const statementTerm: GivenEntry<number> = {
  given: true,
  title: words('协调中的陈述期限', 'Term of statements in a coordination'),
  parts: (count, said) => {
    const days = workingDays(count, said);
    return [
      sentence(
        said,
        `协调开始后 ${days}内双方各自陈述，不迟于协调期限`,
        `Each side states its view within ${days} of the coordination, and not after the coordination is to end`,
      ),
      sentence(said, '未陈述的不影响作出协调结论', 'It can be concluded without'),
    ];
  },
  problems: (count) => countProblems(count, 'working days'),
};

/** Whether what lacks in a request is asked for, and is no ground for refusing it. */
const incomplete: Entry<true> = {
  title: words('材料不全', 'Incomplete requests'),
  parts: (_, said) => [
    sentence(said, '一次性告知，不得以此直接拒绝', 'What lacks is told at once, and is no ground for refusal'),
  ],
};

/**
 * By which share type a need is handled that goes beyond what an entry offers, in words or from outside its scope: by that
 * of the entry, or as what is not shared.
 */
export type Beyond = 'own_type' | 'not_shared';

const beyond: GivenEntry<Beyond> = {
  given: true,
  title: words('目录所列之外的需求', 'Needs beyond what an entry offers'),
  parts: (way, said) => [
    way === 'own_type'
      ? sentence(
          said,
          '以文字说明的，或共享范围之外的，按该资源自身的共享类型办理，不自动授权',
          'In words, or from outside the share scope: by the share type of the entry itself, and never granted by itself',
        )
      : sentence(
          said,
          `以文字说明的，或共享范围之外的，按${quotedType('not_shared', said)}办理`,
          `In words, or from outside the share scope: as ${quotedType('not_shared', said)}`,
        ),
  ],
};

/** Whether nobody decides on their own request. */
const ownCase: GivenEntry<boolean> = {
  given: true,
  title: words('本人申请回避', 'One’s own case'),
  parts: (apart, said) => [
    apart
      ? sentence(said, '申请人不得办理自己的申请', 'Nobody decides on what they asked for themselves')
      : sentence(said, '申请人有办理权限的，可以办理', 'Whoever asked may decide where their post has it'),
  ],
};

/** Whether whoever asks acknowledges the entry's conditions where the platform itself grants on them. */
const acknowledgement: Entry<true> = {
  title: words('共享条件的确认', 'Acknowledging the conditions'),
  parts: (_, said) => [
    sentence(
      said,
      '由平台授权的，申请时确认所列共享条件',
      'Where the platform grants, the stated conditions are acknowledged',
    ),
    sentence(
      said,
      '目录标明须征得提供部门同意的，由其答复',
      'Where the entry asks for the provider’s consent, the provider answers',
    ),
  ],
};

/** 报请决定: to whom a coordination that found no way may be referred, and whether that body may give a mandate. */
const referral: Entry<Referral> = {
  title: words('报请上级决定', 'Referral to a superior body'),
  parts: ({ to, mandate }, said) => {
    const [above, who] = [inLanguage(said, to), titled('authority', said)];
    return [
      sentence(said, `协调不成的，报${above}决定`, `Failing coordination, decided by ${above}`),
      ...(mandate ? [sentence(said, `可授权${who}协调`, `It may mandate ${who} to coordinate`)] : []),
    ];
  },
};

/** 不能提供的报告: to whom a provider reports that it cannot provide, or not go on. */
const inability: Entry<{ to: 'superior' | 'authority' }> = {
  title: words('不能提供的报告', 'Report that it cannot provide'),
  parts: ({ to }, said) => {
    const who = to === 'authority' ? titled('authority', said) : inLanguage(said, words('上级机关', 'the body above'));
    return [sentence(said, `将情况和理由报告${who}`, `Circumstances and reasons are reported to ${who}`)];
  },
};

const refusal: GivenEntry<RefusalDuty> = {
  given: true,
  title: words('拒绝的要求', 'What a refusal needs'),
  parts: (duty, said) => {
    const needs = {
      reasons: words('须说明理由', 'Reasons in words'),
      basis: words('须引用依据，并说明理由', 'A basis must be cited, with the reasons'),
    };
    return [
      { text: inLanguage(said, needs[duty.needs]) },
      ...(duty.needs === 'reasons'
        ? []
        : [{ label: inLanguage(said, words('可作依据', 'Accepted')), text: basesInWords(duty.accepted, said) }]),
    ];
  },
  problems: (duty) => (duty.needs === 'reasons' ? [] : basesProblems(duty.accepted)),
};

/** What the consumer may ask for after a refusal. `organised_negotiation`: the authority brings both together. */
export type AfterRefusal = 'coordination' | 'negotiation' | 'organised_negotiation';

const afterRefusal: Entry<AfterRefusal> = {
  title: words('被拒绝之后', 'After a refusal'),
  parts: (way, said) => {
    const who = titled('authority', said);
    if (way === 'organised_negotiation')
      return [
        sentence(said, `由${who}组织双方协商`, `${who} brings both sides together to negotiate`),
        sentence(said, '双方或提供部门同意的，方予提供', 'What both, or the provider, agree to is granted'),
      ];
    return way === 'coordination'
      ? [sentence(said, `可提请${who}协调`, `The consumer may ask ${who} to coordinate`)]
      : [negotiated(said), coordinated(said)];
  },
};

/** What happens when the term passed without an answer. */
const silence: Entry<Silence> = {
  title: words('逾期未答复', 'No answer in time'),
  parts: ({ kind }, said) => {
    const [authority, above] = [titled('authority', said), titled('supervisor', said)];
    if (kind === 'supervisor') return [sentence(said, `告知${above}`, `Reported to ${above}`)];
    return [
      sentence(said, `由${authority}责令限期整改`, `Rectification within a term is ordered by ${authority}`),
      sentence(said, `逾期未改的，报${above}`, `If not remedied, reported to ${above}`),
    ];
  },
  problems: unclocked,
};

/** The ways in which shared data reach the consumer; `others` where the text's own list is open-ended (等, 其他). */
export type DeliveryModes = { modes: readonly Delivery[]; others: boolean };

/** The ways of delivery that the text names. A list that is closed leaves no other to be asked for (DG-16). */
const deliveryModes: Entry<DeliveryModes> = {
  title: words('提供方式', 'Ways of delivery'),
  parts: ({ modes, others }, said) => [
    {
      text: enumerated(
        modes.map((mode) => said.word(`delivery.${mode}`)),
        said,
        'conjunction',
      ),
    },
    others
      ? sentence(said, '也可采用其他方式', 'Other ways too')
      : sentence(said, '没有其他方式', 'There are no other ways'),
  ],
  problems: ({ modes, others }, { deliveryConsent }) => [
    ...listProblems(modes),
    ...(settingValue(deliveryConsent) ?? [])
      .filter((needing) => !others && !modes.includes(needing))
      .map((needing) => `leaves out ${needing}, which deliveryConsent names`),
  ],
};

/** Deliveries that need the authority's consent, whatever the share type. */
const deliveryConsent: Entry<readonly Delivery[]> = {
  title: words('须经同意的提供方式', 'Delivery that needs consent'),
  parts: (needing, said) => {
    const named = listed(
      needing.map((delivery) => inSentence(said.word(`delivery.${delivery}`))),
      said,
      'disjunction',
    );
    const who = titled('authority', said);
    return [sentence(said, `以${named}方式提供的，须经${who}同意`, `Delivery by ${named} needs the consent of ${who}`)];
  },
  problems: listProblems,
};

/** Whether a request that fits a registered application scenario (应用场景) is granted directly. */
const scenarios: Entry<true> = {
  title: words('应用场景', 'Application scenarios'),
  parts: (_, said) => [
    sentence(
      said,
      '符合已登记应用场景的申请，直接授权',
      'A request that fits a registered scenario is granted directly',
    ),
  ],
};

/** For sensitive items a confidentiality agreement (保密协议) comes before the grant's effect: what is signed, clause by clause. */
const confidentialityAgreement: Entry<{ clauses: readonly string[] }> = {
  title: words('保密协议', 'Confidentiality agreement'),
  problems: ({ clauses }) => clauseProblems(clauses),
  parts: (_, said) => [
    sentence(
      said,
      '含高敏感信息项的，双方签订保密协议后授权方生效',
      'For highly sensitive items both sides sign before the grant takes effect',
    ),
  ],
};

function leaveInWords(leave: Leave, said: Said): string {
  if (leave === 'forbidden') return inLanguage(said, words('不允许', 'Not allowed'));
  const who = deciders([leave], said);
  return inLanguage(said, words(`须经${who}同意`, `Needs the consent of ${who}`));
}

/** 再利用: what the consumer may do with shared data beyond the purpose they were granted for. */
const onwardUse: GivenEntry<OnwardDuty> = {
  given: true,
  title: words('再利用', 'Further use'),
  parts: ({ passOn, publish, citesSource }, said) => [
    sentence(said, '只能按授权的用途用于本部门履职', 'Only for the purpose granted and the department’s own duties'),
    { label: inLanguage(said, words('提供给第三方', 'Passing on')), text: leaveInWords(passOn, said) },
    { label: inLanguage(said, words('向社会公布', 'Publishing')), text: leaveInWords(publish, said) },
    ...(citesSource ? [sentence(said, '引用时须注明出处', 'The source is named wherever the data are quoted')] : []),
  ],
};

/** What happens with a request, by the strictest share type asked for. */
export const routes = {
  unconditional: route('unconditional', '无条件共享', 'Unconditional'),
  conditional: route('conditional', '有条件共享', 'Conditional'),
  not_shared: route('not_shared', '不予共享', 'Not shared'),
};

/** 申请与办理 */
export const requests = {
  replyTerm,
  unconditionalTerm,
  extension,
  signOff,
  pause,
  incomplete,
  acknowledgement,
  beyond,
  ownCase,
  refusal,
  afterRefusal,
  talksTerm,
  statementTerm,
  referral,
  inability,
  silence,
  deliveryModes,
  deliveryConsent,
  scenarios,
  confidentialityAgreement,
  onwardUse,
};
