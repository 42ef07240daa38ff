import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router-dom';
import { startTexts } from './i18n/start.ts';
import { createQueryClient } from './lib/query-client.ts';
import { createRouter } from './router.tsx';
import { sessionQueries } from './session/queries.ts';
import { Frame } from './shell/Frame.tsx';
import './theme.css';

const { queryKey } = sessionQueries.current();
const client = createQueryClient({
  onEnded: () => client.setQueryData(queryKey, null),
  onPasswordDue: () => void client.invalidateQueries({ queryKey }),
});

// Not awaited at the top: what the texts come with may share this very file, and would wait for it in turn
void startTexts().then(() => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Frame>
          <RouterProvider router={createRouter()} />
        </Frame>
      </QueryClientProvider>
    </StrictMode>,
  );
});
