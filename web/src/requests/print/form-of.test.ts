import type { RequestView } from '@onesource/api/areas/requests/view';
import { expect, test } from 'vitest';
import { formOf } from './form-of.ts';

const of = (status: RequestView['status'], kind: RequestView['rules']['kind'], ...types: string[]) =>
  formOf({
    status,
    rules: { kind },
    timeline: types.map((type, at) => ({ seq: at + 1, type })),
  } as Pick<RequestView, 'timeline' | 'status' | 'rules'>);
const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);

test('a request that was decided is a form of both departments, with the decision', () => {
  const form = of('refused', 'decided', 'filed', 'refused');
  expect(form).toMatchObject({ kind: 'request', statements: [], signers: ['consumer', 'provider'] });
  expect(form.concluded?.type).toBe('refused');
});

test('PD-33: what was insisted on is a conclusion of talks, which the authority signs too, with what each side said', () => {
  const form = of('granted', 'decided', 'filed', 'refused', 'appealed', 'message_sent', 'minutes_taken', 'granted');
  expect(form).toMatchObject({ kind: 'coordination', signers: ['consumer', 'provider', 'authority'] });
  expect(types(form.statements)).toEqual(['refused', 'appealed', 'message_sent']);
  expect(form.concluded?.type).toBe('granted');
});

test('while they talk nothing is concluded, though it was refused before', () => {
  expect(of('negotiating', 'decided', 'filed', 'refused', 'appealed').concluded).toBeNull();
  expect(of('coordinating', 'negotiated', 'filed', 'negotiation_failed').concluded).toBeNull();
  expect(of('submitted', 'decided', 'filed').concluded).toBeNull();
});
