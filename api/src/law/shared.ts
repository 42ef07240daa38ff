import type { Openness, SubjectKind } from '@onesource/db/vocabulary';
import { type Given, house, notStated, type Text, words } from './setting.ts';
import type { RequiredItem } from './settings/registration.ts';
import type { RefusalDuty } from './settings/requests.ts';
import type { OpennessScheme } from './settings/sharing.ts';
import type { Settings } from './settings.ts';

/** Openness in the guide's words, for profiles whose text has the attribute but names no values. */
export const guideLabels: Record<Openness, Text> = {
  open: words('向社会开放', 'Open to the public'),
  conditionally_open: words('有条件开放', 'Open on conditions'),
  not_open: words('不向社会开放', 'Not open to the public'),
};

/** Values of ours for an attribute that the text has: shown as a house value. */
export const houseOpenness: Given<OpennessScheme> = {
  source: 'house',
  value: { kind: 'declared', labels: guideLabels },
  says: words('开放属性的取值参照国家目录编制指南。', 'The values of openness follow the national guide.'),
};

export const any = (...anyOf: string[]): RequiredItem => ({ anyOf });
/** The same, by which records of different departments are brought together. */
export const identifying = (...anyOf: string[]): RequiredItem => ({ anyOf, identifier: true });

/** What matches records of different departments: name, document and number; credit code or registration number. */
export const identityItems: Partial<Record<SubjectKind, readonly RequiredItem[]>> = {
  natural_person: [any('姓名'), any('身份证件类型'), any('身份证件号码', '公民身份号码', '身份证号码')],
  enterprise: [any('统一社会信用代码', '企业注册码', '企业注册号')],
  social_organisation: [any('统一社会信用代码', '社会团体统一社会信用代码')],
  public_institution: [any('统一社会信用代码', '事业单位法人证书号')],
};

/** What a text with a term, and without a word on when it begins, is read as (rule 13). */
export const fromTheRequest: Text = words(
  '自提出申请之日起算，下一个工作日为第一日。',
  'Counted from the day of the request; the next working day is the first.',
);

/** 共享需求: of a department in charge that does not hold what is demanded. */
export const notHeldDuty: Given<RefusalDuty> = house<RefusalDuty>(
  { needs: 'reasons' },
  '承办部门不掌握所需数据的，没有可以不予共享的内容，写明情况即可，不必引用依据。',
  'A department in charge that does not hold the data keeps nothing back: it says so in words and cites no basis.',
);

/** 共享需求: where the text has what is refused told to the body above, which is of requests. */
export const declinedInWords: Given<RefusalDuty> = house<RefusalDuty>(
  { needs: 'reasons' },
  '需求不予登记的，写明理由，告知各需求部门。',
  'Whoever declines a demand says why, and those who need it are told.',
);

/** Domain rule 7: what a registrar says of an item that another department publishes already. No text asks for it so. */
export const oneSourceReading: Text = words(
  '登记的信息项与其他部门已发布的同名时，引用来源、说明本部门为来源，或说明另行采集的理由。',
  'Where an item is named like one that another department publishes, the registrar cites it, claims to be the source, or says why it is collected all the same.',
);

/**
 * What no city's text says of a request and of the grant that follows, and the product cannot do without: ours, each
 * with its reason. A profile whose text does say it writes its own over these.
 */
export const houseCase = {
  pause: house(
    1,
    '申请内容不明的可要求补正一次，其间暂停计时；只限一次，以免借补正拖延。',
    'What is unclear may be asked once, and the term stands still; once only, so that asking puts nothing off.',
  ),
  talksTerm: house(
    20,
    '协商、协调各二十个工作日内结束，逾期提醒各方，以免久拖不决；各规定均未定期限。',
    'Talks end within twenty working days and a coordination likewise, so that nothing is put off for ever; no text has a term.',
  ),
  statementTerm: house(
    5,
    '协调开始后五个工作日内双方各自陈述或表示没有补充，以便主管部门听取双方意见后再作结论。',
    'Within five working days of a coordination each side states its view or that it has none to add, so that the authority hears both before it concludes.',
  ),
  beyond: house(
    'own_type',
    '以文字说明的需求和共享范围之外的申请，按该资源自身类型的审核部门和期限办理，以免加一句话或不在范围就失去法定的审核和期限。',
    'What is asked for in words or from outside the scope has the deciders and the term of the entry’s own type, so that a word more loses neither.',
  ),
  ownCase: house(
    true,
    '申请人不办理自己提出的申请，以免一人既申请又批准。',
    'Whoever asks decides nothing on it, so that nobody grants themselves what they want.',
  ),
  suspension: house(
    ['provider', 'consumer', 'authority'],
    '使用中发现问题的，提供部门、使用部门和主管部门都可先行中止，改正后恢复，不必直接撤销；非因违规使用而中止等于暂时拒绝，须有同样的理由，主管部门知悉并可恢复。',
    'Where something is wrong, provider, consumer or authority may suspend a grant until it is put right instead of ending it; without misuse that is refusing for a time, needs the same, and the authority hears of it and may take it up again.',
  ),
  misuseTerm: house(
    10,
    '发现违规使用的，中止后给十个工作日整改，使用部门报告已整改的先行核查，逾期未改或经核查未改才撤销，以免一有问题就断供。',
    'Misuse is met by suspension with ten working days to put it right; what the consumer says is put right is looked at, and an end comes only after, so that no service is cut at once.',
  ),
  revocation: house(
    { negotiated: false, filed: false },
    '撤销等于事后拒绝，须有同样的理由；双方商定或协调的结果不因一方反悔而失效。',
    'Revoking is refusing afterwards and needs the same; what was agreed or coordinated does not end because one side changes its mind.',
  ),
  renewal: house(
    'request',
    '延长或变更授权等于再次授权，须另行申请，由届时有权的一方决定。',
    'Prolonging or changing a grant is granting again: it is asked for, and decided by whoever decides on such a request then.',
  ),
  disposal: house(
    true,
    '授权结束后，使用部门处置所获数据并说明处置情况，以防超期留用。',
    'When a grant is over the consumer disposes of what it got and says how, so that nothing is kept beyond it.',
  ),
  useStatement: house(
    1,
    '使用部门每年说明一次数据用于何处，供提供部门了解成效。',
    'Once a year the consumer says what the data were used for, so that the provider knows.',
  ),
  useRecords: house(
    3,
    '使用记录至少保存三年，提供部门和主管部门可以查看。',
    'Records of use are kept for three years at least, and provider and authority may look at them.',
  ),
  dailyQuota: house(
    1000,
    '一项授权每日可使用一千次，提供部门可另定；超过的由提供部门决定是否提高，以便及时发现异常用量。',
    'A grant may be used a thousand times a day unless its provider says otherwise; more is for the provider to open, so that unusual use shows.',
  ),
  demandTerm: house(
    { route: 3, answer: 10 },
    '共享需求三个工作日内转承办部门，承办部门十个工作日内答复，以免所需数据无人过问；各规定均未定期限。',
    'A demand finds its department in three working days and its answer in ten more, so that none is left lying; no text has a term.',
  ),
  filingReminder: house(
    20,
    '单位设立后二十个工作日仍未备案责任人的，自动催办一次，以免长期无人负责；规定只要求备案，未定首次备案的期限。',
    'A department that has named nobody in twenty working days is asked once, so that none is left without; the texts have it filed and no term for the first time.',
  ),
  openAnswerTerm: house(
    10,
    '社会公众申请有条件开放的数据，提供部门十个工作日内答复；有审核要求的规定也未定期限。',
    'What the public asks for is answered within ten working days; where a text has it examined, it has no term for that.',
  ),
  mendDataTerm: house(
    10,
    '检查发现的数据问题，提供部门十个工作日内整改。有的规定（KF-28 第三项、SQ-35 第四项）要求数据未及时更新或不符合规范的，由主管部门通知整改，期限由其确定；各规定均未定天数。',
    'Faults found in data are put right within ten working days. Some texts (KF-28 (3), SQ-35 (4)) have the authority order data that were not updated or are not in order to be put right, by a term that it sets; no text has a number of days.',
  ),
} as const satisfies Partial<Settings>;

/** What none of the cities' texts states, and the national regulation does. */
export const notInCities = {
  unconditionalTerm: notStated,
  extension: notStated,
  signOff: notStated,
  incomplete: notStated,
  acknowledgement: notStated,
  referral: notStated,
  inability: notStated,
  deliveryTerm: notStated,
  backflow: notStated,
  publicationTerm: notStated,
  assessment: notStated,
  dataLevels: notStated,
  sourceDepartment: notStated,
  correctionTerm: notStated,
  complaints: notStated,
  demands: notStated,
} as const satisfies Partial<Settings>;
