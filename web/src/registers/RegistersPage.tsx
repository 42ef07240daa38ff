import { type RegisterKind, registerKinds } from '@onesource/api/law/registers';
import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { wordParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Citation } from '../words/Citation.tsx';
import { EntryTable } from './EntryTable.tsx';
import { registerQueries } from './queries.ts';
import { SourceTable } from './SourceTable.tsx';
import { UseTable } from './UseTable.tsx';

const params = { kind: wordParam(registerKinds) };
const tables = {
  entries: EntryTable,
  uses: UseTable,
  sources: SourceTable,
} as const satisfies Record<RegisterKind, unknown>;

/** 备案台账: what is filed or registered with the authority, one register for each kind that the text in force knows. */
export function RegistersPage() {
  const { t } = useTranslation('registers');
  const [{ kind }, change] = useUrlState(params);
  const query = useQuery(registerQueries.known());
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={query}>
        {({ items }) => {
          const shown = items.find((each) => each.kind === kind) ?? items[0];
          if (!shown) return <EmptyState title={t('noRegister')} hint={t('noRegisterHint')} />;
          const Rows = tables[shown.kind];
          return (
            <>
              {items.length > 1 && (
                <Tabs
                  activeKey={shown.kind}
                  onChange={(key) => change({ kind: registerKinds.find((each) => each === key) ?? null })}
                  items={items.map((each) => ({ key: each.kind, label: t(`kind.${each.kind}`) }))}
                />
              )}
              {shown.citation && <Citation citation={shown.citation} />}
              <Rows key={shown.kind} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
