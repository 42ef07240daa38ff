import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  signIn: {
    title: 'Sign in',
    lead: 'Directory and sharing of government information resources',
    promise: 'One figure, one source.',
    find: 'Find what the departments have registered',
    ask: 'Ask by share type, with term and article in plain sight',
    decide: 'Review, negotiate and coordinate, every step on record',
    account: 'Account',
    password: 'Password',
    show: 'Show the password',
    submit: 'Sign in',
    accountNeeded: 'Enter your account',
    passwordNeeded: 'Enter your password',
    again: 'Sign in, and you go on to the page you wanted.',
    help: 'Forgotten the password? The system administrator of your organisation resets it.',
    wait_one: 'Too many wrong passwords. Try again in {{count}} minute.',
    wait_other: 'Too many wrong passwords. Try again in {{count}} minutes.',
  },
  password: {
    title: 'Change password',
    forced: 'You are using a one-time password. Set your own before you go on.',
    current: 'Current password',
    currentOnce: 'One-time password',
    next: 'New password',
    repeat: 'New password, once more',
    rule: 'At least 10 characters. A few words in a row are safer and easier to keep than odd symbols.',
    tooShort: 'The new password needs at least 10 characters',
    currentNeeded: 'Enter your current password',
    nextNeeded: 'Enter a new password',
    repeatNeeded: 'Enter the new password once more',
    differs: 'The two entries differ',
    submit: 'Change password',
    changed: 'Password changed. You are signed out on all other devices.',
  },
} satisfies Same<typeof zh>;
