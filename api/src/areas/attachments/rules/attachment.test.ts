import { type RevisionStatus, type Role, revisionStatuses } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { attachmentTypeOf, looksLike, mayAttach, mayRead } from './attachment.ts';

const bytes = (...values: number[]) => Uint8Array.from([...values, 1, 2, 3]);
const beginnings = {
  'application/pdf': bytes(0x25, 0x50, 0x44, 0x46, 0x2d),
  'image/png': bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'image/jpeg': bytes(0xff, 0xd8, 0xff),
} as const;
const types = ['application/pdf', 'image/png', 'image/jpeg'] as const;

describe('a file', () => {
  test('is a PDF, PNG or JPEG, named in any case and with parameters', () => {
    expect(types.map(attachmentTypeOf)).toEqual(types);
    expect(attachmentTypeOf('Application/PDF; charset=binary')).toBe('application/pdf');
    for (const other of [
      'application/json',
      'image/svg+xml',
      'text/html',
      'application/pdfx',
      'toString',
      '',
      undefined,
    ])
      expect(attachmentTypeOf(other)).toBeNull();
  });
  test('begins as its kind does, whatever it is called', () => {
    for (const of of types)
      for (const as of types) expect(looksLike(beginnings[of], as), `${of} as ${as}`).toBe(of === as);
    expect(looksLike(new Uint8Array(), 'image/jpeg')).toBe(false);
    expect(looksLike(beginnings['application/pdf'].slice(0, 4), 'application/pdf')).toBe(false);
  });
});

const person = (id: string, departmentId: string, ...roles: Role[]) => ({
  id,
  departmentId,
  roles: roles.map((role) => ({ role, departmentId })),
});

test('SQ-17, N-20: who submits entries, asks or answers attaches, and the authority to its minutes, nobody else', () => {
  for (const role of ['registrar', 'official', 'reviewer', 'operator'] as const)
    expect(mayAttach(person('a', 'minzheng', role)), role).toBe(true);
  for (const role of ['admin', 'supervisor', 'superior', 'examiner', 'auditor', 'sysadmin'] as const)
    expect(mayAttach(person('a', 'minzheng', role)), role).toBe(false);
});

describe('who reads a file', () => {
  const used = (...heldIn: RevisionStatus[]) => ({ createdById: 'a', usedFor: { departmentId: 'minzheng', heldIn } });

  test('while it is unused, whoever made it and nobody else', () => {
    const unused = { createdById: 'a', usedFor: null };
    expect(mayRead(person('a', 'minzheng'), unused)).toBe(true);
    for (const role of ['registrar', 'reviewer', 'admin', 'operator', 'supervisor'] as const)
      expect(mayRead(person('b', 'minzheng', role), unused), role).toBe(false);
  });
  test('afterwards registrars and reviewers of the department, wherever its registration stands', () => {
    for (const file of [used(), ...revisionStatuses.map((status) => used(status))])
      for (const role of ['registrar', 'reviewer'] as const) {
        expect(mayRead(person('b', 'minzheng', role), file), role).toBe(true);
        expect(mayRead(person('a', 'renshe', role), file), role).toBe(false);
      }
    expect(mayRead(person('b', 'minzheng', 'official', 'reviewer'), used('submitted'))).toBe(true);
  });
  test('the authority where it examines and in the directory, as it reads the registration', () => {
    const operator = person('b', 'cio', 'operator');
    const read = revisionStatuses.filter((status) => mayRead(operator, used(status)));
    expect(read.toSorted()).toEqual(['examining', 'published']);
    expect(mayRead(operator, used())).toBe(false);
    expect(mayRead(operator, used('superseded', 'examining'))).toBe(true);
  });
  test('N-20: what goes with a request, whoever has a part in it', () => {
    const parties = { applicantId: 'a', consumerId: 'renshe', providerId: 'minzheng', responsibleId: null };
    const file = { createdById: 'a', usedFor: { requests: [parties], consulted: ['f'] } };
    for (const [who, read] of [
      [person('b', 'renshe', 'official'), true],
      [person('c', 'minzheng', 'reviewer'), true],
      [person('d', 'cio', 'operator'), true],
      [person('c', 'minzheng', 'registrar'), false],
      [person('e', 'weijian', 'reviewer', 'admin'), false],
      // 征求意见: whoever is asked for an opinion on it, where it is shown by that
      [person('f', 'weijian', 'reviewer'), true],
    ] as const)
      expect(mayRead(who, file), who.id).toBe(read);
  });
  test('nobody who does not read the registration: admins, the supervisor, who made it and works elsewhere', () => {
    for (const file of [used(), used('submitted'), used('published')]) {
      expect(mayRead(person('b', 'minzheng', 'admin', 'official', 'auditor', 'sysadmin'), file)).toBe(false);
      expect(mayRead(person('b', 'above', 'supervisor'), file)).toBe(false);
      expect(mayRead(person('a', 'renshe', 'official'), file)).toBe(false);
    }
  });
});
