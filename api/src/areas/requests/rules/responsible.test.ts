import { describe, expect, test } from 'vitest';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { profiles } from '../../../law/profiles.ts';
import {
  approve,
  authority,
  consumer,
  givenFiled,
  grantOf,
  item,
  law,
  partly,
  provider,
  refusal,
  resource,
  responsible,
  stranger,
} from '../regulation.testing.ts';
import { actionsFor, decide } from './decide.ts';
import { suspending } from './grant/grant-life.ts';
import { tasksFor } from './tasks.ts';
import { under } from './testing.ts';

const named = { responsibleId: responsible.departmentId };
const others = { authorityId: authority.departmentId, supervisorId: null };
const asked = (more: object = {}) => givenFiled(shanghai, resource('conditional', { ...named, ...more }));

/** Whether a route of the text is decided by whoever answers for the data (责任部门). */
const asksResponsible = ({ route }: PolicyProfile): boolean =>
  Object.values(route).some(({ value }) => value.kind === 'decided' && value.by.includes('responsible'));

describe('where an entry names another department as responsible', () => {
  test('SH-16, SH-27: that one decides together with the authority, and the provider does not', () => {
    asked()
      .becomes({ deciders: ['authority', 'responsible'], responsibleId: 'answering' })
      .when(provider, approve)
      .refused('forbidden')
      .when(stranger, approve)
      .refused('forbidden')
      .when(responsible, partly('a'))
      .happens('agreed')
      .when(responsible, approve)
      .refused('forbidden')
      .when(authority, approve)
      .happens('agreed', 'granted')
      .becomes(grantOf('a'));
  });

  test('SH-27: its refusal is enough, and its question stops the case', () => {
    asked()
      .when(responsible, refusal({ legalBasis: law }))
      .becomes({ status: 'refused' });
    asked()
      .when(responsible, { type: 'ask-supplement', note: '请附依据' })
      .becomes({ status: 'supplement_wanted' })
      .when(provider, refusal({ legalBasis: law }))
      .refused('forbidden')
      .when(consumer, { type: 'supplement', note: '见附' })
      .becomes({ status: 'submitted' });
  });

  test('SH-26: it answers for what is not shared, under the same duty to cite', () => {
    givenFiled(shanghai, resource('not_shared', named), { itemIds: [], wanted: '名单' })
      .becomes({ deciders: ['responsible'] })
      .when(responsible, refusal())
      .refused('legal_basis_required', 'legalBasis', 'SH-26')
      .when(provider, refusal({ legalBasis: law }))
      .refused('forbidden')
      .when(responsible, partly('b'))
      .becomes(grantOf('b'));
  });

  test('SH-25: beside the authority’s consent to copying', () => {
    givenFiled(shanghai, resource('not_shared', named), { itemIds: [], wanted: '名单', delivery: 'download' }).becomes({
      deciders: ['responsible', 'authority'],
    });
    givenFiled(shanghai, resource('unconditional', named), { delivery: 'download' }).becomes({
      deciders: ['authority'],
      responsibleId: null,
    });
  });

  test('SH-16: what it decided in the provider’s place it takes back, and not the provider; rest is for misuse then', () => {
    const granted = asked().when(responsible, approve).when(authority, approve).becomes(grantOf('a', 'b')).state;
    expect(actionsFor(granted, responsible, shanghai)).toEqual(['revoke']);
    expect(actionsFor(granted, provider, shanghai)).toEqual(['suspend', 'demand-disposal']);
    expect(suspending(granted, 'provider', shanghai).misuse).toBe('always');
    const decided = decide(
      granted,
      { type: 'revoke', note: '依据已废止', withheld: { code: 'law_forbids', note: '依据已废止', legalBasis: law } },
      responsible,
      under('2026-11-02', shanghai),
    );
    expect(decided).toMatchObject({ ok: true, events: [{ type: 'revoked', withheld: [{ by: 'responsible' }] }] });
  });

  test('SH-27: the work goes to its reviewers and the authority', () => {
    const filed = asked();
    expect(tasksFor(filed.state, 'applicant', others)).toEqual([
      { kind: 'decide_request', departmentId: 'authority', role: 'operator', dueOn: null },
      { kind: 'decide_request', departmentId: 'answering', role: 'reviewer', dueOn: null },
    ]);
    expect(tasksFor(filed.when(authority, approve).state, 'applicant', others)).toEqual([
      { kind: 'decide_request', departmentId: 'answering', role: 'reviewer', dueOn: null },
    ]);
  });

  test('SH-27: where it is the authority itself, its second decision follows upon the first', () => {
    const itself = { ...authority, roles: [{ role: 'reviewer' as const, departmentId: 'authority' }] };
    const filed = asked({ responsibleId: authority.departmentId });
    expect(tasksFor(filed.state, 'applicant', others)).toMatchObject([{ role: 'operator' }]);
    const first = filed.when(authority, approve);
    expect(tasksFor(first.state, 'applicant', others)).toMatchObject([{ role: 'reviewer' }]);
    first.when(itself, approve).becomes(grantOf('a', 'b'));
  });
});

describe('where the provider decides all the same', () => {
  test.each([
    ['nobody is named', null],
    ['the provider itself is named', provider.departmentId],
    ['the department that asks is named (house)', consumer.departmentId],
  ])('SH-16: %s', (_, responsibleId) => {
    asked({ responsibleId })
      .becomes({ deciders: ['authority', 'provider'], responsibleId: null })
      .when(responsible, approve)
      .refused('forbidden')
      .when(provider, approve)
      .when(authority, approve)
      .becomes(grantOf('a', 'b'));
  });

  test.each(Object.values(profiles).filter((policy) => !asksResponsible(policy)))(
    '$id: under texts that know no such decision nothing changes, whoever is named',
    (policy) => {
      for (const shareType of ['unconditional', 'conditional', 'not_shared'] as const)
        for (const delivery of ['query', 'exchange'] as const) {
          const of = resource(shareType, { items: [item('a', shareType), item('b', shareType)] });
          const [without, withOther] = [of, { ...of, ...named }].map(
            (one) => givenFiled(policy, one, { delivery }).state,
          );
          expect(withOther).toEqual(without);
          expect(withOther?.responsibleId).toBeNull();
        }
    },
  );
});
