import type { PolicyProfile } from './profile.ts';
import { profiles } from './profiles.ts';

/** The profile in force or another one, setting by setting, each with its article. It holds nothing secret. */
export const policyView = (policy: PolicyProfile) =>
  ({
    id: policy.id,
    name: policy.name,
    regulation: policy.regulation,
    titles: policy.titles,
    shareTypeLabels: policy.shareTypeLabels,
    opennessScheme: policy.opennessScheme,
    route: policy.route,
    replyTerm: policy.replyTerm,
    refusal: policy.refusal,
    afterRefusal: policy.afterRefusal,
    silence: policy.silence,
    deliveryConsent: policy.deliveryConsent,
    scenarios: policy.scenarios,
    permittedPurposes: policy.permittedPurposes,
    confidentialityAgreement: policy.confidentialityAgreement,
    onwardUse: policy.onwardUse,
    notSharedBasis: policy.notSharedBasis,
    notSharedApproval: policy.notSharedApproval,
    declaredFromAbove: policy.declaredFromAbove,
    baseLibraries: policy.baseLibraries,
    publication: policy.publication,
    separateReviewer: policy.separateReviewer,
    oneSource: policy.oneSource,
    jointCollection: policy.jointCollection,
    compilers: policy.compilers,
    contentsDiffer: policy.contentsDiffer,
    casesGoOn: policy.casesGoOn,
    mandatoryItems: policy.mandatoryItems,
    requiredMetadata: policy.requiredMetadata,
    linkedDataSet: policy.linkedDataSet,
    recordForm: policy.recordForm,
    secrecyReview: policy.secrecyReview,
    catalogUpdate: policy.catalogUpdate,
    fullReview: policy.fullReview,
    responsibleChange: policy.responsibleChange,
    filedPosts: policy.filedPosts,
    dataUpdate: policy.dataUpdate,
    lists: policy.lists,
    rectification: policy.rectification,
    reports: policy.reports,
  }) satisfies PolicyProfile;

/** All five, for the page that compares them. */
export const allPolicies = () => Object.values(profiles).map(policyView);
