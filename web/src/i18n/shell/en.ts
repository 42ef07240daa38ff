import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  skip: 'Skip to the content',
  navigation: 'Main navigation',
  navGroup: {
    work: 'Daily work',
    directory: 'Directory and registration',
    oversight: 'Oversight',
    organisation: 'Departments and people',
    system: 'Rules and operations',
  },
  openNavigation: 'Open navigation',
  namesOfNavigation: 'Show the names in the navigation',
  place: 'Where you are',
  account: 'Account menu',
  switchTo: '中文',
  signOut: 'Sign out',
  changePassword: 'Change password',
  security: 'Account security',
  roles: 'Roles',
  previousSignIn: 'Last sign-in: {{date}}',
  firstSignIn: 'First sign-in',
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the content has moved. Start again from the navigation.',
    back: 'To the start page',
  },
  crash: {
    title: 'Something on this page broke',
    text: 'Your data is not affected. Reload the page; if it happens again, send the note below to the system administrator.',
    updated: 'The console has been updated',
    updatedText: 'Reload the page to use the new version.',
  },
  failed: {
    title: 'This could not be loaded',
    missing: 'There is no such record',
    missingText: 'It may have been removed, or you may not see it.',
    forbidden: 'You may not see this',
    forbiddenText: 'The administrator of your organisation grants the role it needs.',
  },
} satisfies Same<typeof zh>;
