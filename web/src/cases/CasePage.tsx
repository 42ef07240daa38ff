import { Button } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { DataText } from '../ui/DataText.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { CaseHeader } from './CaseHeader.tsx';

type Case = { id: string; number: string } & ({ resource: { name: string } } | { title: string });
/** What it is about: a resource, or what it says itself. */
const nameOf = (view: Case): string => ('title' in view ? view.title : view.resource.name);

type Props<View extends Case> = {
  query: ComponentProps<typeof Loaded<View>>['query'];
  /** Of its page: with `:id`. */
  path:
    | '/requests/:id'
    | '/discrepancies/:id'
    | '/occasions/:id'
    | '/demands/:id'
    | '/opinions/:id'
    | '/open-requests/:id';
  /** Where it stands. */
  tags: (view: View) => ReactNode;
  /** What else is said under its heading. */
  lead?: (view: View) => ReactNode;
  /** What its page leads to besides. */
  more?: (view: View) => ReactNode;
  children: (view: View) => ReactNode;
  /** Inside another page, beside the list of the inbox. */
  inside?: boolean;
};

/** A case under its heading: by its number as a page, by what it is about inside another. */
export function CasePage<View extends Case>(props: Props<View>) {
  const { query, path, tags, lead = () => null, more = () => null, children, inside = false } = props;
  const { t } = useTranslation('common');
  return (
    <Loaded query={query}>
      {(view) => {
        const led = lead(view);
        const number = <Link to={generatePath(path, { id: view.id })}>{view.number}</Link>;
        return (
          <>
            {inside ? (
              <CaseHeader name={nameOf(view)} tags={tags(view)}>
                {number}
                {led && <> · {led}</>}
              </CaseHeader>
            ) : (
              <PageHeader
                title={view.number}
                tags={tags(view)}
                lead={
                  <>
                    <DataText>{nameOf(view)}</DataText>
                    {led && <> · {led}</>}
                  </>
                }
                actions={
                  <>
                    {more(view)}
                    <Button onClick={() => window.print()}>{t('action.print')}</Button>
                  </>
                }
              />
            )}
            {children(view)}
          </>
        );
      }}
    </Loaded>
  );
}
