import { describe, expect, test } from 'vitest';
import { civilAffairs, disabled, person } from '../testing.ts';
import { commandFor } from './group.ts';

const registrar = person(civilAffairs, 'official', 'registrar');

describe('what is asked for several people', () => {
  test('is for each the command that it would be alone', () => {
    expect(commandFor(registrar, { type: 'disable' })).toEqual({ type: 'disable' });
    expect(commandFor(disabled(registrar), { type: 'enable' })).toEqual({ type: 'enable' });
    expect(commandFor(registrar, { type: 'reset-password' })).toEqual({ type: 'reset-password' });
  });

  test('is nothing for whoever stands so already', () => {
    expect(commandFor(disabled(registrar), { type: 'disable' })).toBeNull();
    expect(commandFor(registrar, { type: 'enable' })).toBeNull();
    expect(commandFor(registrar, { type: 'give-role', role: 'registrar' })).toBeNull();
    expect(commandFor(registrar, { type: 'take-role', role: 'reviewer' })).toBeNull();
  });

  test('a role is given beside those that each has, and taken from among them', () => {
    expect(commandFor(registrar, { type: 'give-role', role: 'reviewer' })).toEqual({
      type: 'set-roles',
      roles: ['official', 'registrar', 'reviewer'],
    });
    expect(commandFor(registrar, { type: 'take-role', role: 'official' })).toEqual({
      type: 'set-roles',
      roles: ['registrar'],
    });
  });

  test('a password is reset again however often it is asked, of a disabled account too: whether it may be is not said here', () => {
    expect(commandFor(disabled(registrar), { type: 'reset-password' })).toEqual({ type: 'reset-password' });
  });
});
