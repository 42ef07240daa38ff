/**
 * Every address of the console, so that areas can link to each other without importing each other.
 * Fill in parameters with `generatePath(paths.resource, { id })`.
 */
export const paths = {
  landing: '/',
  signIn: '/sign-in',
  /** 开放目录: for the public, who is not signed in. */
  open: '/open',
  openEntry: '/open/datasets/:id',
  /** 申请有条件开放的数据 */
  askForOpen: '/open/datasets/:id/ask',
  /** How it stands, by the link of a letter, whose token stands behind the `#`. */
  askedForOpen: '/open/datasets/asked',

  password: '/account/password',
  security: '/account/security',

  search: '/resources',
  tree: '/tree',
  resource: '/resources/:id',

  /** 数据 of a resource. */
  resourceData: '/resources/:id/data',

  requests: '/requests',
  request: '/requests/:id',
  /** As a form that is signed and filed. */
  requestForm: '/requests/:id/form',
  /** 保密协议, as it is read, signed and filed. */
  requestAgreement: '/requests/:id/agreement',
  /** 查询数据 under its grant. */
  grantData: '/requests/:id/data',
  /** With `?resource=<id>`. */
  newRequest: '/requests/new',
  /** 申请篮 */
  basket: '/requests/basket',

  discrepancies: '/discrepancies',
  discrepancy: '/discrepancies/:id',
  /** With `?resource=<id>`. */
  newDiscrepancy: '/discrepancies/new',

  demands: '/demands',
  demand: '/demands/:id',
  /** With `?title=` for what was looked for. */
  newDemand: '/demands/new',

  /** 开放申请: what the public asks for. */
  openRequests: '/open-requests',
  openRequest: '/open-requests/:id',

  /** 征求意见 */
  opinion: '/opinions/:id',

  /** 我的关注 */
  following: '/following',

  inbox: '/inbox',
  task: '/inbox/:id',

  registrations: '/registrations',
  newRegistration: '/registrations/new',
  importCatalog: '/registrations/import',
  registration: '/registrations/:id',
  editRegistration: '/registrations/:id/edit',
  /** What an import made, handed in and decided together: its id is the import's. */
  batch: '/registrations/batch/:id',

  occasions: '/occasions',
  occasion: '/occasions/:id',
  /** With `?resource=<id>` for an entry it concerns. */
  newOccasion: '/occasions/new',

  departments: '/departments',
  people: '/people',
  filing: '/filing',
  calendar: '/calendar',
  watch: '/watch',
  figures: '/figures',
  /** 目录与清单 */
  lists: '/lists',
  registers: '/registers',
  /** 数据更新 of all, of a department, and as a list. */
  freshness: '/freshness',
  freshnessOf: '/freshness/departments/:id',
  freshnessList: '/freshness/list',
  /** 数据质量, and that of a resource. */
  quality: '/quality',
  qualityOf: '/quality/:id',
  /** 来源比对, and that of two sources. */
  comparisons: '/quality/comparisons',
  comparison: '/quality/comparisons/:id',
  /** 基础库与主题库, and one of them. */
  pools: '/pools',
  newPool: '/pools/new',
  pool: '/pools/:id',
  revisePool: '/pools/:id/revise',
  uses: '/uses',
  interface: '/interface',
  roles: '/roles',
  rules: '/rules',
  /** 规则变更预演 */
  rehearsal: '/rules/rehearsal',
  compareRules: '/rules/compare',
  scenarios: '/scenarios',
  newScenario: '/scenarios/new',
  audit: '/audit',
  /** 账号变动记录, for auditors. */
  auditedAccount: '/audit/accounts/:id',
  upkeep: '/upkeep',
} as const;
