import { describe, expect, test } from 'vitest';
import { chineseCalendar } from '../../../../law/calendar/working-days.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { house } from '../../../../law/setting.ts';
import { at } from '../../../../running/testing/time.ts';
import { grantOnTick } from '../after-consent.ts';
import { actionsFor } from '../decide.ts';
import { noticesFor } from '../notices.ts';
import { countTerm } from '../on-tick.ts';
import { evolve, type RequestEvent } from '../state.ts';
import { tasksFor } from '../tasks.ts';
import { filed, given, granted, official, operator, reviewer, stateAfter } from '../testing.ts';

const effect = { dueOn: null, useOn: '2027-11-02' };
const running: RequestEvent[] = [filed, { ...granted(), effect }];
const found = {
  type: 'suspended',
  by: 'authority',
  note: '转给第三方',
  misuse: true,
  reviewOn: '2026-11-16',
} as const;
const over: RequestEvent = { type: 'misuse_unremedied', by: 'authority' };
const others = { authorityId: 'authority', supervisorId: 'supervision' };
const may = (who: typeof reviewer, ...events: RequestEvent[]) => actionsFor(stateAfter(events), who, national);

describe('N-27: misuse is suspended and to be put right in a term, and ends the grant only after', () => {
  const suspend = { type: 'suspend', note: '转给第三方', misuse: true } as const;

  test('whose working days are a setting, counted from the suspension', () => {
    given(...running)
      .underPolicy(national)
      .when(operator, suspend)
      .leadsTo(found);
    given(...running)
      .underPolicy({ ...pudong, misuseTerm: house(5, '某', 'so') })
      .when(operator, suspend)
      .leadsTo({ ...found, reviewOn: '2026-11-09' });
  });

  test('while it runs the consumer has it to put right, and nobody may revoke the grant', () => {
    expect(tasksFor(stateAfter([...running, found]), 'applicant', others)).toContainEqual({
      kind: 'put_right',
      departmentId: 'consumer',
      role: 'official',
      assigneeId: 'applicant',
      dueOn: '2026-11-16',
    });
    for (const who of [reviewer, operator]) expect(may(who, ...running, found)).not.toContain('revoke');
    expect(may(operator, ...running, found)).toContain('resume');
  });

  test('after its last day, once, everybody who takes part is told, and provider or authority may revoke', () => {
    const tell = (events: RequestEvent[], day: string) => grantOnTick(stateAfter(events), at(day));
    expect(tell([...running, found], '2026-11-16')).toBeNull();
    expect(tell([...running, found], '2026-11-17')).toEqual(over);
    expect(tell([...running, found, over], '2026-11-18')).toBeNull();
    for (const who of [reviewer, operator]) expect(may(who, ...running, found, over)).toContain('revoke');
    expect(may(official, ...running, found, over)).not.toContain('revoke');
    const people = { ...others, applicantId: 'applicant', actorId: null };
    expect(noticesFor([over], stateAfter([...running, found, over]), people)).toMatchObject([
      { kind: 'misuse_unremedied', departmentId: 'consumer', assigneeId: 'applicant' },
      { kind: 'misuse_unremedied', departmentId: 'provider' },
      { kind: 'misuse_unremedied', departmentId: 'authority' },
    ]);
  });

  test('what was put right runs again, and nothing is left of it', () => {
    const again: RequestEvent = { type: 'resumed', by: 'authority', of: ['authority'], note: '已整改' };
    expect(stateAfter([...running, found, again])).toMatchObject({ status: 'granted', life: { suspensions: [] } });
    expect(tasksFor(stateAfter([...running, found, again]), 'applicant', others)).not.toContainEqual(
      expect.objectContaining({ kind: 'put_right' }),
    );
  });

  test('the end of a service is filed with the authority where the text has it', () => {
    const ended: RequestEvent = { type: 'revoked', note: '停用' };
    const toAuthority = (filesEnds: boolean) =>
      noticesFor([ended], stateAfter([...running, ended]), {
        ...others,
        filesEnds,
        applicantId: 'applicant',
        actorId: reviewer.id,
      }).find(({ departmentId }) => departmentId === 'authority')?.kind;
    expect(toAuthority(national.revocation.value.filed)).toBe('end_filed');
    expect(toAuthority(pudong.revocation.value.filed)).toBe('request_decided');
  });
});

describe('N-27: the consumer says that misuse is put right, and whoever suspended the grant looks before it ends', () => {
  const note = '转出的数据已全部收回';
  const said: RequestEvent = { type: 'remedy_reported', note };
  const wrong = { type: 'remedy_returned', by: 'authority', of: ['authority'], note: '仍有一份' } as const;
  const tasks = (...events: RequestEvent[]) =>
    tasksFor(stateAfter(events), 'applicant', others).map(({ kind }) => kind);

  test('with what was done, and only of misuse', () => {
    given(...running, found)
      .underPolicy(national)
      .when(official, { type: 'report-remedy', note })
      .leadsTo(said);
    given(...running, found)
      .underPolicy(national)
      .when(official, { type: 'report-remedy', note: '' })
      .refused('reason_required', 'note');
    const resting: RequestEvent = { ...found, by: 'provider', misuse: false };
    expect(actionsFor(stateAfter([...running, resting]), official, pudong)).not.toContain('report-remedy');
    for (const who of [reviewer, operator]) expect(may(who, ...running, found)).not.toContain('report-remedy');
  });

  test('once: then whoever suspended it has to look, and the consumer waits', () => {
    expect(tasks(...running, found)).toEqual(['review_suspension', 'put_right']);
    expect(tasks(...running, found, said)).toEqual(['check_remedy']);
    expect(may(official, ...running, found, said)).not.toContain('report-remedy');
    expect(may(operator, ...running, found, said)).toEqual(expect.arrayContaining(['resume', 'return-remedy']));
    // What the authority suspended, the provider neither lets go on nor returns
    expect(may(reviewer, ...running, found, said)).not.toContain('return-remedy');
  });

  test('said in time, it is looked at before the term can be over, and before anybody revokes', () => {
    expect(grantOnTick(stateAfter([...running, found, said]), at('2026-12-21'))).toBeNull();
    for (const who of [reviewer, operator]) expect(may(who, ...running, found, said)).not.toContain('revoke');
  });

  test('what is found not to be put right goes back, may be revoked, and may be said anew', () => {
    given(...running, found, said)
      .underPolicy(national)
      .when(operator, { type: 'return-remedy', note: '仍有一份' })
      .leadsTo(wrong);
    given(...running, found, said)
      .underPolicy(national)
      .when(operator, { type: 'return-remedy', note: '' })
      .refused('reason_required', 'note');
    expect(tasks(...running, found, said, wrong)).toEqual(['review_suspension', 'put_right']);
    for (const who of [reviewer, operator]) expect(may(who, ...running, found, said, wrong)).toContain('revoke');
    expect(grantOnTick(stateAfter([...running, found, said, wrong]), at('2026-11-17'))).toEqual(over);
    const again = [...running, found, said, wrong, said];
    expect(tasks(...again)).toEqual(['check_remedy']);
    for (const who of [reviewer, operator]) expect(may(who, ...again)).not.toContain('revoke');
  });

  test('said after the term, it keeps nobody from revoking', () => {
    expect(may(operator, ...running, found, over, said)).toContain('revoke');
  });

  test('where provider and authority both suspended, each looks at its own, the authority at both', () => {
    const both: RequestEvent[] = [...running, found, { ...found, by: 'provider' }, said];
    given(...both)
      .underPolicy(national)
      .when(reviewer, { type: 'return-remedy', note: '仍有一份' })
      .leadsTo({ ...wrong, by: 'provider', of: ['provider'] });
    given(...both)
      .underPolicy(national)
      .when(operator, { type: 'return-remedy', note: '仍有一份' })
      .leadsTo({ ...wrong, of: ['authority', 'provider'] });
  });
});

describe('rule 13: a suspension that reaches into a year without calendar', () => {
  const loaded = chineseCalendar({ 2027: { holidays: ['2027-01-01'], workdays: [] } });
  const open = { workingDays: 10, ran: [{ from: '2026-12-28', to: null }] };

  test('N-27: has no day, and gets it when the calendar is there', () => {
    given(...running)
      .on('2026-12-28')
      .underPolicy(national)
      .when(operator, { type: 'suspend', note: '转给第三方', misuse: true })
      .leadsTo({ ...found, reviewOn: null, openTerm: open });
    const waiting = stateAfter([...running, { ...found, reviewOn: null, openTerm: open }]);
    expect(countTerm(waiting, chineseCalendar())).toBeNull();
    const counted = countTerm(waiting, loaded);
    expect(counted).toEqual({ type: 'review_counted', by: 'authority', reviewOn: '2027-01-12' });
    if (!counted) return;
    const after = evolve(waiting, counted, at('2027-01-04'));
    expect(after.life.suspensions).toMatchObject([{ by: 'authority', reviewOn: '2027-01-12' }]);
    expect(after.life.suspensions[0]).not.toHaveProperty('openTerm');
    expect(countTerm(after, loaded)).toBeNull();
  });

  test('so does one from before, which did not keep its term', () => {
    const since = { ...found, misuse: false, reviewOn: null };
    const waiting = evolve(stateAfter(running), since, at('2026-12-21'));
    expect(countTerm(waiting, loaded)).toEqual({ type: 'review_counted', by: 'authority', reviewOn: '2027-01-19' });
  });
});
