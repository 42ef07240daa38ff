// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTexts, withTexts } from '../../i18n/start.ts';
import { WhyNot } from './WhyNot.tsx';

vi.mock('../../session/session.ts', () => ({
  useSession: () => ({ profile: { regulation: { title: { zh: '管理办法', en: 'Measures' } } } }),
}));

type Step = { action: string; code: 'wrong_side' | 'agreement_missing'; article?: string; by: string[] };
const ask = vi.fn<() => Promise<{ steps: Step[] }>>();

beforeAll(async () => {
  await startTexts();
  await withTexts(['why'], Promise.resolve());
}, 60_000);
beforeEach(() => void ask.mockReset());
afterEach(cleanup);

function open(...steps: Step[]) {
  ask.mockResolvedValue({ steps });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <WhyNot
          query={{ queryKey: ['why'] as const, queryFn: ask }}
          nameOf={({ action }: Step) => action}
          whoOf={({ by }) => by}
        />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  expect(ask).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '为什么不能办理' }));
}

test('asked, and not before, each step says why it is not open, under which article, and who takes it', async () => {
  open(
    { action: '同意提供', code: 'wrong_side', by: ['区民政局（审核员）', '主管部门（主管部门经办）'] },
    { action: '续期', code: 'agreement_missing', article: 'PD-35', by: [] },
  );
  await screen.findByText('不由您所在的部门办理');
  expect(screen.getByText('由区民政局（审核员）、主管部门（主管部门经办）办理')).toBeTruthy();
  expect(screen.getByText(/保密协议尚未签订/)).toBeTruthy();
  expect(screen.getByRole('link').getAttribute('href')).toContain('q=PD-35');
  expect(screen.getByText('目前无人可以办理')).toBeTruthy();
});

test('where there are no other steps, that is said', async () => {
  open();
  await screen.findByText('目前没有其他步骤。');
});
