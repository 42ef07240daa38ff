import { departmentKinds } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as pudong } from '../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../law/cities/shanghai/profile.ts';
import { maySeat } from './seats.ts';

const seating = (role: Parameters<typeof maySeat>[0], policy = shanghai) =>
  departmentKinds.filter((kind) => maySeat(role, kind, policy));

describe('a post that acts on other departments’ cases sits where the text puts it', () => {
  test('SH-17, SH-27: whoever examines sits in the Big Data Centre, and in the General Office nobody does', () => {
    expect(seating('examiner')).toEqual(['data_centre']);
    expect(seating('operator')).toEqual(['authority']);
  });

  test('where the authority examines itself, whoever does so sits there too', () => {
    expect(seating('examiner', pudong)).toEqual(['authority', 'data_centre']);
  });

  test('supervisors and the side above sit in theirs, a department’s own roles anywhere', () => {
    expect(seating('supervisor')).toEqual(['supervisor']);
    expect(seating('superior')).toEqual(['government']);
    expect(seating('reviewer')).toEqual([...departmentKinds]);
  });
});
