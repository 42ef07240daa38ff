import { describe, expect, test } from 'vitest';
import { civilAffairs, disabled, health, person } from '../testing.ts';
import { decideSuccession } from './succession.ts';

const leaver = person(civilAffairs, 'official');
const colleague = { ...person(civilAffairs, 'registrar', 'reviewer'), id: 'colleague' };
const asking = ['official', 'registrar', 'reviewer'] as const;

describe('house: what a leaver has in hand', () => {
  test('goes to somebody in office in the same department', () => {
    expect(decideSuccession(leaver, colleague, [asking])).toBeNull();
    expect(decideSuccession(leaver, colleague, [])).toBeNull();
  });

  test('stays with nobody who leaves, has left or is elsewhere', () => {
    const elsewhere = { code: 'successor_elsewhere', field: 'successorId' };
    expect(decideSuccession(leaver, leaver, [])).toMatchObject(elsewhere);
    expect(decideSuccession(leaver, disabled(colleague), [])).toMatchObject(elsewhere);
    expect(decideSuccession(leaver, { ...colleague, unit: health }, [])).toMatchObject(elsewhere);
  });

  test('brings nobody a right that they did not hold: each piece asks for a role of its own', () => {
    expect(decideSuccession(leaver, colleague, [asking, ['reviewer']])).toBeNull();
    expect(decideSuccession(leaver, colleague, [asking, ['operator']])).toMatchObject({
      code: 'successor_lacks_role',
      field: 'successorId',
    });
  });
});
