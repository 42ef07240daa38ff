import type { Delivery, ShareType } from '@onesource/db/vocabulary';
import type { PolicyProfile } from '../profile.ts';
import { settingValue, type Text, words } from '../setting.ts';
import { type AcceptedBasis, basesInWords, basesProblems } from './bases.ts';
import {
  countProblems,
  type Entry,
  type GivenEntry,
  inLanguage,
  inSentence,
  listed,
  listProblems,
  type Part,
  type Said,
  sentence,
  titled,
  workingDays,
} from './entry.ts';

/** Who decides on a request. `responsible` (责任部门, SH-16): the provider, unless the entry names another department. */
export type Decider = 'provider' | 'responsible' | 'authority';

/** What happens with a request, by the strictest share type asked for. */
export type Route =
  /** Filed (备案, 登记) and granted at once. */
  | { kind: 'filed' }
  /** Granted by the platform where the stated conditions are met and the provider need not be asked; else decided. */
  | { kind: 'platform'; otherwise: readonly Decider[] }
  /** Decided by all of these: what they all agree to is granted. `clock`: whether the reply term runs. */
  | { kind: 'decided'; by: readonly Decider[]; clock: boolean }
  /** The departments negotiate; failing that the authority coordinates. */
  | { kind: 'negotiated' };

/** Who hears of an answer that did not come in time. */
export type Silence =
  /** The supervisor is told. */
  | { kind: 'supervisor' }
  /** The authority orders rectification within a term of its own; unremedied, the superior body is told. */
  | { kind: 'rectification' };

/** 拒绝: what whoever refuses must say. `basis`: one of the accepted kinds; `reasons`: in words. */
export type RefusalDuty =
  | { needs: 'reasons' }
  | { needs: 'basis'; accepted: readonly AcceptedBasis[] }
  | { needs: 'basis_or_reasons'; accepted: readonly AcceptedBasis[] };

/** Whose leave a further use of shared data needs; `forbidden`: nobody may give it. */
export type Leave = 'provider' | 'authority' | 'forbidden';

/** 再利用: passing shared data on to others, publishing them, and whether their source is named in use. */
export type OnwardDuty = { passOn: Leave; publish: Leave; citesSource: boolean };

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

function term(said: Said, runs: boolean): Part {
  const count = settingValue(said.policy.replyTerm);
  if (!runs || count === null) return sentence(said, '不计答复期限', 'No term runs');
  const days = workingDays(count, said);
  return sentence(said, `${days}内答复`, `Answer within ${days}`);
}

const coordinated = (said: Said): Part => {
  const who = titled('authority', said);
  return sentence(said, `协商不成的，由${who}协调`, `Failing that, ${who} coordinates`);
};
const negotiated = (said: Said): Part => sentence(said, '供需双方先行协商', 'Both departments negotiate first');

function routeParts(way: Route, said: Said): Part[] {
  switch (way.kind) {
    case 'filed':
      return [sentence(said, '登记后即授权，无需审核', 'Granted on filing; nobody has to approve')];
    case 'platform': {
      const who = deciders(way.otherwise, said);
      return [
        sentence(
          said,
          '符合所列条件的，由平台即时授权',
          'Granted by the platform at once where the stated conditions are met',
        ),
        sentence(said, `其余由${who}审核`, `Otherwise decided by ${who}`),
        term(said, true),
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
        term(said, way.clock),
      ];
    }
    case 'negotiated':
      return [negotiated(said), coordinated(said)];
  }
}

const runsClock = (way: Route): boolean => way.kind === 'platform' || (way.kind === 'decided' && way.clock);
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
  parts: routeParts,
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

const refusal: GivenEntry<RefusalDuty> = {
  given: true,
  title: words('拒绝的要求', 'What a refusal needs'),
  parts: (duty, said) => {
    const needs = {
      reasons: words('须说明理由', 'Reasons in words'),
      basis: words('须引用依据', 'A basis must be cited'),
      basis_or_reasons: words(
        '须引用依据，不能引用的说明充分理由',
        'A basis must be cited, or else full reasons given',
      ),
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

/** What the consumer may ask for after a refusal. */
const afterRefusal: Entry<'coordination' | 'negotiation'> = {
  title: words('被拒绝之后', 'After a refusal'),
  parts: (way, said) => {
    const who = titled('authority', said);
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

/** For sensitive items a confidentiality agreement (保密协议) comes before the grant's effect. */
const confidentialityAgreement: Entry<true> = {
  title: words('保密协议', 'Confidentiality agreement'),
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
    { label: inLanguage(said, words('转给他人', 'Passing on')), text: leaveInWords(passOn, said) },
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
  refusal,
  afterRefusal,
  silence,
  deliveryConsent,
  scenarios,
  confidentialityAgreement,
  onwardUse,
};
