import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { textParam, wordOrParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { Chain } from './Chain.tsx';
import { Lines } from './Lines.tsx';
import { signIns } from './queries.ts';

const tabs = ['log', 'signIns', 'chain'] as const;
const params = { tab: wordOrParam(tabs, 'log'), action: textParam };
const noActions: readonly string[] = [];

/** 审计日志, for auditors. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const [{ tab }, change] = useUrlState(params);
  const parts = {
    log: <Lines actions={noActions} />,
    signIns: <Lines actions={signIns} />,
    chain: <Chain />,
  };
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Tabs
        activeKey={tab}
        destroyOnHidden
        // Each has actions of its own: one of another tab would stand in a list that has no such choice
        onChange={(key) => change({ tab: tabs.find((each) => each === key) ?? 'log', action: '' })}
        items={tabs.map((key) => ({ key, label: t(`tab.${key}`), children: parts[key] }))}
      />
    </>
  );
}
