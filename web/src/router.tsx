import { createBrowserRouter } from 'react-router-dom';
import { features } from './features.ts';
import { withTexts } from './i18n/start.ts';
import { paths } from './paths.ts';
import { RequireSession } from './session/RequireSession.tsx';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { PageCrash } from './shell/PageCrash.tsx';
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
        ...features.flatMap((feature) => feature.outside),
        {
          Component: RequireSession,
          children: [
            {
              // Nothing of it stands on the way to signing in
              lazy: async () => ({ Component: (await withTexts([], import('./shell/Shell.tsx'))).Shell }),
              children: [
                {
                  // Inside the shell, so that the navigation survives a page that breaks.
                  ErrorBoundary: PageCrash,
                  children: [
                    {
                      path: paths.landing,
                      lazy: async () => ({ Component: (await import('./shell/Landing.tsx')).Landing }),
                    },
                    {
                      path: paths.password,
                      lazy: async () => ({
                        Component: (await withTexts(['account'], import('./session/PasswordPage.tsx'))).PasswordPage,
                      }),
                    },
                    {
                      path: paths.security,
                      lazy: async () => ({
                        Component: (await withTexts(['account'], import('./session/SecurityPage.tsx'))).SecurityPage,
                      }),
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
