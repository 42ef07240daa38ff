/**
 * Every address of the console, so that areas can link to each other without importing each other.
 * Fill in parameters with `generatePath(paths.resource, { id })`.
 */
export const paths = {
  landing: '/',
  signIn: '/sign-in',
  password: '/account/password',

  directory: '/directory',
  search: '/directory/search',
  tree: '/directory/tree',
  resource: '/resources/:id',

  requests: '/requests',
  request: '/requests/:id',
  newRequest: '/resources/:id/request',

  inbox: '/inbox',
  task: '/inbox/:id',

  registrations: '/catalog',
  newRegistration: '/catalog/new',
  registration: '/catalog/:id',

  departments: '/organisation/departments',
  people: '/organisation/people',
  filing: '/organisation/filing',
  roles: '/organisation/roles',
  audit: '/audit',
  rules: '/rules',
  compareRules: '/rules/compare',
  scenarios: '/scenarios',
  newScenario: '/scenarios/new',
} as const;
