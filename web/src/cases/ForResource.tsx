import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { generatePath, Link } from 'react-router-dom';
import { resourceToFill } from '../lib/resource.ts';
import { textParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { paths } from '../paths.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';

type Word = 'noResource' | 'noResourceHint' | 'closed' | 'closedHint' | 'backToResource';
type Props = {
  /** Of the page where no resource is named. */
  title: string;
  say: (word: `form.${Word}` | 'list.find') => string;
  /** Whether the form is open to whoever is signed in. */
  opens: (resource: ResourceView) => boolean;
  /** The form; where the resource changes it starts afresh. */
  children: (resource: ResourceView) => ReactNode;
};

const params = { resource: textParam };

/** A form about the resource in `?resource=`; where there is none, or it is closed to the form, the way on. */
export function ForResource({ title, ...form }: Props) {
  const [{ resource }] = useUrlState(params);
  if (resource) return <Named key={resource} id={resource} {...form} />;
  return (
    <>
      <PageHeader title={title} />
      <EmptyState title={form.say('form.noResource')} hint={form.say('form.noResourceHint')}>
        <ButtonLink to={paths.search} type="primary">
          {form.say('list.find')}
        </ButtonLink>
      </EmptyState>
    </>
  );
}

function Named({ id, say, opens, children }: Omit<Props, 'title'> & { id: string }) {
  const query = useQuery(resourceToFill(id));
  return (
    <Loaded query={query}>
      {(resource) =>
        opens(resource) ? (
          children(resource)
        ) : (
          <>
            <PageHeader title={resource.name} data />
            <EmptyState title={say('form.closed')} hint={say('form.closedHint')}>
              <Link to={generatePath(paths.resource, { id })}>{say('form.backToResource')}</Link>
            </EmptyState>
          </>
        )
      }
    </Loaded>
  );
}
