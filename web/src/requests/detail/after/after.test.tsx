// @vitest-environment happy-dom
import type { RequestView } from '@onesource/api/areas/requests/view';
import { cleanup, render, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../../i18n/start.ts';
import { DeliveryPanel } from './DeliveryPanel.tsx';
import { LifePanel } from './LifePanel.tsx';

vi.mock('../../../session/session.ts', () => {
  const title = { zh: '大数据局', en: 'Data authority' };
  return { useSession: () => ({ profile: { titles: { authority: title, supervisor: title } } }) };
});

beforeAll(async () => {
  await startTexts();
  await withTexts(['requests', 'vocabulary'], Promise.resolve());
}, 60_000);
afterEach(cleanup);

/** What stands under a heading of the facts; null where the page does not speak of it. */
const fact = (label: string): string | null =>
  [...document.querySelectorAll('dt')].find((term) => term.textContent === label)?.nextElementSibling?.textContent ??
  null;

describe('N-22: the delivery of what is granted', () => {
  type Props = ComponentProps<typeof DeliveryPanel>;
  const awaited = {
    status: 'awaited',
    dueAt: '2026-11-30',
    awaitsCalendarOf: null,
    overdue: false,
    late: false,
    plannedOn: null,
    how: null,
    where: null,
    note: null,
    stamps: [],
  };
  const show = (delivery: object = {}, more: Partial<Props> = {}) =>
    render(
      <DeliveryPanel
        delivery={{ ...awaited, ...delivery } as unknown as Props['delivery']}
        cited={null}
        outside={false}
        {...more}
      />,
    );

  test('tells how far it has come and by when it is due, and nothing of what is not known yet', () => {
    show();
    expect(fact('进展')).toBe('待签收 ');
    expect(fact('交付期限')).toContain('2026-11-30');
    for (const later of ['计划交付日期', '提供方式', '获取位置', '异议', '签章记录']) expect(fact(later)).toBeNull();
    expect(screen.queryByText('数据在本平台之外交付，双方在此记录进展。')).toBeNull();
  });

  test('tells what came too late from what is still awaited past its day', () => {
    show({ overdue: true });
    expect(fact('进展')).toBe('待签收 已逾期');
    cleanup();
    show({ status: 'provided', late: true });
    expect(fact('进展')).toBe('已提供，待确认 逾期交付');
  });

  test('says that no text states a term, or that its last day awaits a calendar', () => {
    show({ dueAt: null });
    expect(fact('交付期限')).toBe('规则未规定交付期限');
    cleanup();
    show({ dueAt: null, awaitsCalendarOf: 2027 });
    expect(fact('交付期限')).toContain('2027');
  });

  test('says how and where the data are had, what is disputed, and who stamped what', () => {
    const by = { name: '周磊', department: '市民政局' };
    show(
      {
        status: 'disputed',
        plannedOn: '2026-11-20',
        how: '库表交换',
        where: '前置机 /out',
        note: '缺少三月份',
        stamps: [
          { type: 'delivery_signed_for', at: '2026-11-03T01:00:00Z', by },
          { type: 'delivery_planned', at: '2026-11-04T01:00:00Z', by },
        ],
      },
      { outside: true },
    );
    expect(fact('计划交付日期')).toContain('2026-11-20');
    expect([fact('提供方式'), fact('获取位置'), fact('异议')]).toEqual(['库表交换', '前置机 /out', '缺少三月份']);
    expect(fact('签章记录')).toMatch(/市民政局 周磊.*2026-11-03.*确定交付日期：市民政局 周磊.*2026-11-04/);
    screen.getByText('数据在本平台之外交付，双方在此记录进展。');
  });
});

describe('N-26, N-27: a grant as it is used', () => {
  const life = { suspensions: [], statements: [], useOn: null, useAsked: false };
  const show = (more: object, runs = true) =>
    render(
      <LifePanel
        request={
          {
            number: 'SQ-1',
            consumer: { name: '人社局' },
            provider: { name: '民政局' },
            responsible: null,
            resource: { name: '婚姻登记信息' },
            rules: {},
            runs,
            life: { ...life, ...more },
          } as unknown as RequestView
        }
      />,
    );
  const suspension = {
    by: 'provider',
    note: '用于名录以外的核验',
    misuse: true,
    at: '2026-11-03T01:00:00Z',
    reviewOn: '2026-11-17',
    unremedied: false,
    remedy: null,
    awaitsCalendarOf: null,
  };

  test('says who lets it rest, why, and by when misuse is to be put right', () => {
    show({ suspensions: [suspension] });
    expect(fact('暂停')).toContain('民政局暂停');
    expect(fact('暂停')).toContain('因违规使用');
    expect(fact('暂停')).toMatch(/最迟于 2026-11-17.*整改/);
    expect(fact('暂停')).toContain('用于名录以外的核验');
    expect(screen.queryByText('逾期未整改')).toBeNull();
  });

  test('of a rest without misuse says by when it is looked at again', () => {
    show({ suspensions: [{ ...suspension, by: 'consumer', misuse: false }] });
    expect(fact('暂停')).toContain('人社局暂停');
    expect(fact('暂停')).toMatch(/最迟于 2026-11-17.*复核/);
    expect(screen.queryByText('因违规使用')).toBeNull();
  });

  test('says that the term has passed, what the consumer reports, and what was found lacking of it', () => {
    const remedy = { at: '2026-11-10T01:00:00Z', note: '已停用该接口', returned: '仍有一处调用' };
    show({ suspensions: [{ ...suspension, unremedied: true, remedy }] });
    screen.getByText('逾期未整改');
    expect(fact('暂停')).toMatch(/使用部门报告已整改：.*已停用该接口/);
    expect(fact('暂停')).toMatch(/核查结果，整改不到位：.*仍有一处调用/);
  });

  test('tells when its use is stated next, that it is asked for, and what was stated', () => {
    show({
      useOn: '2027-11-02',
      useAsked: true,
      statements: [{ at: '2026-11-05T01:00:00Z', by: '林晓', note: '核验 120 次' }],
    });
    expect(fact('下次报告使用情况')).toMatch(/2027-11-02.*待报告/);
    expect(fact('使用情况报告')).toMatch(/2026-11-05.*林晓.*核验 120 次/);
  });

  test('once it has ended only what was stated of its use is left, and without that nothing', () => {
    const stated = [{ at: '2026-11-05T01:00:00Z', by: '林晓', note: '核验 120 次' }];
    show({ suspensions: [suspension], useOn: '2027-11-02', statements: stated }, false);
    expect([fact('暂停'), fact('下次报告使用情况')]).toEqual([null, null]);
    expect(fact('使用情况报告')).toContain('核验 120 次');
    cleanup();
    const { container } = show({ suspensions: [suspension] }, false);
    expect(container.textContent).toBe('');
  });
});
