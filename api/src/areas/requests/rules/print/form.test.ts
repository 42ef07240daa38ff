import type { RequestStatus } from '@onesource/db/vocabulary';
import { expect, test } from 'vitest';
import type { Decider } from '../../../../law/settings/requests.ts';
import { formOf } from './form.ts';

type Of = { status: RequestStatus; deciders?: Decider[]; negotiated?: boolean };

/** Each event by its kind, or with by whom: `granted authority`. */
const of = ({ status, deciders = [], negotiated = false }: Of, ...events: string[]) =>
  formOf({
    status,
    deciders,
    negotiated,
    events: events.map((event, at) => {
      const [type = '', by = null] = event.split(' ');
      return { seq: at + 1, type, by };
    }),
  });

test('a request that the provider decided is a form of both departments, with the decision', () => {
  expect(of({ status: 'refused', deciders: ['provider'] }, 'filed', 'refused decision')).toEqual({
    kind: 'request',
    statements: [],
    concluded: 2,
    signers: ['consumer', 'provider'],
  });
});

test('SH-16, SH-27: whoever decides signs: the responsible department, the authority, or both; the provider does not', () => {
  const signers = (...deciders: Decider[]) =>
    of({ status: 'granted', deciders }, 'filed', 'agreed', 'granted decision').signers;
  expect(signers('responsible')).toEqual(['consumer', 'responsible']);
  expect(signers('authority')).toEqual(['consumer', 'authority']);
  expect(signers('responsible', 'authority')).toEqual(['consumer', 'responsible', 'authority']);
});

test('what the rules alone gave is signed for the platform, not by the provider', () => {
  for (const by of ['filing', 'platform', 'scenario'])
    expect(of({ status: 'granted' }, 'filed', `granted ${by}`).signers).toEqual(['consumer', 'platform']);
});

test('who is to decide has a place before it is decided', () => {
  expect(of({ status: 'submitted', deciders: ['responsible'] }, 'filed')).toMatchObject({
    kind: 'request',
    concluded: null,
    signers: ['consumer', 'responsible'],
  });
});

test('PD-33: what was insisted on is a conclusion of talks, which the authority signs too, with what each side said', () => {
  const insisted = ['filed', 'refused decision', 'appealed', 'message_sent', 'minutes_taken', 'granted authority'];
  expect(of({ status: 'granted', deciders: ['provider'] }, ...insisted)).toEqual({
    kind: 'coordination',
    statements: [2, 3, 4],
    concluded: 6,
    signers: ['consumer', 'provider', 'authority'],
  });
});

test('KF-15: the authority has no place where both departments came to terms by themselves', () => {
  expect(of({ status: 'granted', negotiated: true }, 'filed', 'granted negotiation')).toMatchObject({
    kind: 'coordination',
    signers: ['consumer', 'provider'],
  });
  expect(of({ status: 'coordinating', negotiated: true }, 'filed', 'negotiation_failed').signers).toContain(
    'authority',
  );
});

test('N-28, DG-7: what was decided above is signed there too', () => {
  const events = ['filed', 'refused decision', 'appealed', 'referred', 'granted superior'];
  expect(of({ status: 'granted', deciders: ['provider'] }, ...events).signers).toEqual([
    'consumer',
    'provider',
    'authority',
    'superior',
  ]);
});

test('while they talk nothing is concluded, though it was refused before', () => {
  const concluded = (status: RequestStatus, ...events: string[]) => of({ status }, ...events).concluded;
  expect(concluded('negotiating', 'filed', 'refused decision', 'appealed')).toBeNull();
  expect(concluded('coordinating', 'filed', 'negotiation_failed')).toBeNull();
  expect(concluded('referred', 'filed', 'refused decision', 'appealed', 'referred')).toBeNull();
});
