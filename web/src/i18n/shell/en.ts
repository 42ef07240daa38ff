import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  skip: 'Skip to the content',
  offline: 'You are offline. Nothing you do now is sent; do it again once you are back.',
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
    broken: 'Something on this page broke',
    brokenText:
      'Your data is not affected. Reload the page; if it happens again, send the note below to the system administrator.',
    updated: 'The console has been updated',
    updatedText: 'The new version is being loaded; reload the page if it does not come.',
    away: 'The server cannot be reached',
    awayText: 'It may be under maintenance, or the network is gone. This page loads again by itself once it is back.',
  },
  failed: {
    title: 'This could not be loaded',
    missing: 'There is no such record',
    missingText: 'It may have been removed, or you may not see it.',
    forbidden: 'You may not see this',
    forbiddenText: 'The administrator of your organisation grants the role it needs.',
  },
} satisfies Same<typeof zh>;
