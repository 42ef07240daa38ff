import type { Same } from '../catalogues.ts';
import type zh from './zh-CN.ts';

export default {
  signIn: {
    title: 'Sign in',
    lead: 'Directory and sharing of government information resources',
    promise: 'One data item, one source.',
    find: 'Find what the departments have registered',
    ask: 'Ask by share type, with term and article in plain sight',
    decide: 'Review, negotiate and coordinate, every step on record',
    account: 'Account',
    password: 'Password',
    show: 'Show the password',
    submit: 'Sign in',
    sso: 'Sign in by {{name}}',
    ssoName: 'unified sign-in',
    accountNeeded: 'Enter your account',
    passwordNeeded: 'Enter your password',
    again: 'Sign in, and you go on to the page you wanted.',
    help: 'Forgotten the password? The system administrator of your organisation resets it.',
    openData: 'Open data catalogue, without signing in',
    wait_one: 'Too many wrong passwords. Try again in {{count}} minute.',
    wait_other: 'Too many wrong passwords. Try again in {{count}} minutes.',
  },
  security: 'Account security',
  factor: {
    code: 'Code',
    codeNeeded: 'Enter the code',
    signInHint: 'The six digits of your authenticator; without your telephone, a recovery code.',
    another: 'Sign in with another account',
  },
} satisfies Same<typeof zh>;
