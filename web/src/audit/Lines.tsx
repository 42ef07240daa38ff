import { DownloadOutlined } from '@ant-design/icons';
import { auditResults, subjectTypes } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { numberParam, textParam, wordParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { LineFilters } from './LineFilters.tsx';
import { LineTable } from './LineTable.tsx';
import { auditQueries, exportUrl, queryOf } from './queries.ts';

const params = {
  actor: textParam,
  action: textParam,
  subject: wordParam(subjectTypes),
  subjectId: textParam,
  result: wordParam(auditResults),
  ip: textParam,
  from: textParam,
  until: textParam,
  page: numberParam(1),
};
const pageSize = 50;

/** Lines of the log, newest first. `actions`: only these; none: all. */
export function Lines({ actions }: { actions: readonly string[] }) {
  const { t } = useTranslation('audit');
  const { language } = useLocale();
  const [{ page, ...filters }, change] = useUrlState(params);
  const query = queryOf(filters, actions);
  const list = useQuery(auditQueries.lines(query, page, pageSize));
  return (
    <>
      <LineFilters filters={filters} actions={actions} onChange={change}>
        <Button icon={<DownloadOutlined aria-hidden />} href={exportUrl(query, language)} download>
          {t('export')}
        </Button>
      </LineFilters>
      <Loaded query={list}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t('none')} hint={t('noneHint')} />
          ) : (
            <LineTable
              rows={items}
              total={total}
              page={page}
              pageSize={pageSize}
              loading={list.isPlaceholderData}
              onChange={change}
            />
          )
        }
      </Loaded>
    </>
  );
}
