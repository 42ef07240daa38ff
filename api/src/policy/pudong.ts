import type { PolicyProfile } from './profile.ts';

/** 浦东新区政务信息资源共享实施细则（试行）, 浦府办〔2017〕38号. */
export const pudong: PolicyProfile = {
  id: 'pudong',
  name: { zh: '浦东新区', en: 'Pudong New Area' },
  regulation: { title: '浦东新区政务信息资源共享实施细则（试行）', number: '浦府办〔2017〕38号' },
  titles: {
    authority: { zh: '区CIO办公室', en: 'District CIO Office' },
    supervisor: { zh: '区督查部门', en: 'District Supervision Office' },
  },
  shareTypeLabels: {
    source: 'stated',
    article: 'PD-6',
    value: {
      unconditional: { zh: '主动共享', en: 'Shared proactively' },
      conditional: { zh: '协议共享', en: 'Shared by agreement' },
      not_shared: { zh: '不予共享', en: 'Not shared' },
    },
    says: {
      zh: '能给所有部门用的为主动共享；只能给部分部门或只能给一部分内容的为协议共享；不宜提供的为不予共享。',
      en: 'What every department may use is shared proactively; what only some may use, or only in part, by agreement; what is unfit to pass on is not shared.',
    },
  },
  route: {
    unconditional: {
      source: 'stated',
      article: 'PD-33',
      value: { kind: 'filed' },
      says: {
        zh: '主动共享类资源备案后即可获取，无需审批。',
        en: 'A resource shared proactively is obtained at once after filing; nobody has to approve.',
      },
    },
    conditional: {
      source: 'stated',
      article: 'PD-33',
      value: { kind: 'decided', by: 'provider' },
      says: {
        zh: '协议共享类资源逐项列明所需内容，由提供部门审核。',
        en: 'For a resource shared by agreement the items needed are listed one by one and the provider decides.',
      },
    },
    not_shared: {
      source: 'stated',
      article: 'PD-33',
      value: { kind: 'negotiated' },
      says: {
        zh: '不予共享类资源确因履职需要的，先由供需双方协商，协商不成由区CIO办公室协调。',
        en: 'What is not shared but needed for a duty is negotiated between both departments first; failing that the District CIO Office coordinates.',
      },
    },
  },
  replyTerm: {
    source: 'stated',
    article: 'PD-33',
    value: 10,
    says: { zh: '提供部门在10个工作日内答复。', en: 'The provider answers within 10 working days.' },
  },
  refusalReasons: {
    source: 'stated',
    article: 'PD-33',
    value: true,
    says: { zh: '审核不通过须说明理由。', en: 'A refusal states its reasons.' },
  },
  afterRefusal: {
    source: 'stated',
    article: 'PD-33',
    value: 'coordination',
    says: {
      zh: '被拒绝后仍确需使用的，由区CIO办公室组织供需双方协商。',
      en: 'Whoever still needs it after a refusal asks the District CIO Office to bring both sides together.',
    },
  },
  silence: {
    source: 'stated',
    article: 'PD-33',
    value: 'supervisor',
    says: {
      zh: '提供部门逾期未答复的，报区督查部门。',
      en: 'When the provider has not answered in time, the District Supervision Office is told.',
    },
  },
  confidentialityAgreement: {
    source: 'stated',
    article: 'PD-35',
    value: true,
    says: {
      zh: '涉及商业秘密或个人隐私的，供需双方须先签订保密协议。',
      en: 'For commercial secrets and personal privacy both sides first sign a confidentiality agreement.',
    },
  },
  notSharedBasis: {
    source: 'stated',
    article: 'PD-7, PD-27',
    value: ['law', 'administrative_regulation', 'local_regulation', 'rule', 'policy'],
    says: {
      zh: '列为不予共享须有法律、法规、规章或国家、上海市政策作依据。',
      en: 'What is not shared needs a basis in law, regulation, rule, or in state or municipal policy.',
    },
  },
  notSharedExamined: {
    source: 'stated',
    article: 'PD-27',
    value: true,
    says: {
      zh: '不予共享的资源须提交区CIO办公室审定。',
      en: 'What is not shared is submitted to the District CIO Office for examination.',
    },
  },
  baseLibraries: {
    source: 'stated',
    article: 'PD-7',
    value: ['01', '02', '03', '05'],
    says: {
      zh: '人口、法人单位、自然资源和空间地理、电子证照等基础信息资源必须主动共享。',
      en: 'Base information on population, legal entities, natural resources and geography, and electronic licences must be shared proactively.',
    },
  },
  separateReviewer: {
    source: 'house',
    value: true,
    says: {
      zh: '登记人员不能审核自己登记的内容。',
      en: 'Nobody reviews what they registered themselves.',
    },
  },
};
