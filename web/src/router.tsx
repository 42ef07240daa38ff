import { createBrowserRouter } from 'react-router-dom';
import { features } from './features.ts';
import { paths } from './paths.ts';
import { RequireSession } from './session/RequireSession.tsx';
import { Landing } from './shell/Landing.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { PageCrash } from './shell/PageCrash.tsx';
import { Shell } from './shell/Shell.tsx';
import { PageSkeleton } from './ui/PageSkeleton.tsx';

/** Every route; those of the features come from their folders. */
export const createRouter = () =>
  createBrowserRouter([
    {
      ErrorBoundary: PageCrash,
      HydrateFallback: PageSkeleton,
      children: [
        {
          path: paths.signIn,
          lazy: async () => ({ Component: (await import('./session/SignInPage.tsx')).SignInPage }),
        },
        {
          Component: RequireSession,
          children: [
            {
              Component: Shell,
              children: [
                {
                  // Inside the shell, so that the navigation survives a page that breaks.
                  ErrorBoundary: PageCrash,
                  children: [
                    { path: paths.landing, Component: Landing },
                    {
                      path: paths.password,
                      lazy: async () => ({ Component: (await import('./session/PasswordPage.tsx')).PasswordPage }),
                    },
                    ...features.flatMap((feature) => feature.routes),
                    { path: '*', Component: NotFoundPage },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ]);
