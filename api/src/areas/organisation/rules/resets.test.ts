import { describe, expect, it } from 'vitest';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import {
  actor,
  admin,
  auditor,
  centre,
  disabled,
  holding,
  inspectors,
  office,
  oneself,
  person,
  refused,
  secadmin,
  sysadmin,
  waiting,
} from '../testing.ts';
import { guardedRoles, isForgotten, needsSecondWord, type PersonState, personActions } from './managing.ts';
import { decidePerson } from './people.ts';

const confirm = (somebody: PersonState, by: typeof admin) =>
  decidePerson(somebody, { type: 'confirm-reset' }, by, [], pudong);
const decline = (somebody: PersonState, by: typeof admin) =>
  decidePerson(somebody, { type: 'decline-reset' }, by, [], pudong);
const other = actor(centre, 'sysadmin');

describe('whose account is reset with the word of a second administrator', () => {
  it('house, after GB/T 39477: whoever acts on other departments’ cases, or on the platform', () => {
    for (const role of guardedRoles) expect(needsSecondWord(person(office, role))).toBe(true);
    expect(needsSecondWord(person(office, 'official', 'operator'))).toBe(true);
    expect(needsSecondWord(person(centre, 'official', 'registrar', 'reviewer', 'admin'))).toBe(false);
    expect(needsSecondWord(person(centre))).toBe(false);
  });
});

describe('the second word', () => {
  it('is given by another system administrator or a security administrator', () => {
    const asked = waiting(person(inspectors, 'supervisor'), sysadmin);
    for (const by of [other, secadmin]) expect(confirm(asked, by)).toEqual(holding('supervisor'));
    for (const by of [admin, auditor]) expect(confirm(asked, by)).toEqual(refused('forbidden'));
  });

  it('house: whoever asked for a reset does not confirm it, nor does whose account it is', () => {
    expect(confirm(waiting(person(office, 'auditor'), sysadmin), sysadmin)).toEqual(refused('second_word_needed'));
    const mine = oneself(secadmin, waiting(person(office, 'secadmin'), sysadmin));
    expect(confirm(mine, secadmin)).toEqual(refused('own_account'));
  });

  it('is said of a reset that was asked for, and of an account in use', () => {
    expect(confirm(person(office, 'auditor'), secadmin)).toEqual(refused('no_reset_asked'));
    expect(decline(person(office, 'auditor'), secadmin)).toEqual(refused('no_reset_asked'));
    expect(confirm(disabled(waiting(person(office, 'auditor'), sysadmin)), secadmin)).toEqual(refused('wrong_status'));
  });

  it('may be no; whoever asked takes it back, and whose account it is may say no too', () => {
    const asked = waiting(person(office, 'secadmin'), sysadmin);
    for (const by of [sysadmin, other, secadmin]) expect(decline(asked, by)).toEqual(holding('secadmin'));
    expect(decline(oneself(secadmin, asked), secadmin)).toEqual(holding('secadmin'));
  });

  it('house: is waited for three days', () => {
    const asked = new Date('2026-11-02T01:00:00Z');
    expect(isForgotten(asked, new Date('2026-11-05T00:59:59Z'))).toBe(false);
    expect(isForgotten(asked, new Date('2026-11-05T01:00:00Z'))).toBe(true);
  });
});

describe('a second factor', () => {
  it('is reset where there is one, by whoever resets the password', () => {
    const somebody = person(centre, 'official');
    const reset = (of: PersonState, by: typeof admin) =>
      decidePerson(of, { type: 'reset-second-factor' }, by, [], pudong);
    const enrolled = { ...somebody, secondFactor: true };
    for (const by of [admin, sysadmin]) expect(reset(enrolled, by)).toEqual(holding('official'));
    expect(reset(enrolled, secadmin)).toEqual(refused('forbidden'));
    expect(reset(somebody, admin)).toEqual(refused('no_second_factor'));
    expect(personActions(somebody, admin)).not.toContain('reset-second-factor');
  });
});
