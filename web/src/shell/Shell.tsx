import { MenuOutlined } from '@ant-design/icons';
import { Button, Grid } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router-dom';
import { features } from '../features.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.ts';
import { DataNames } from '../ui/data-names.ts';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { useEnglishNames } from '../words/english-names.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { Mark } from './Mark.tsx';
import { Navigation } from './navigation/Navigation.tsx';
import { navFor } from './navigation/nav.ts';
import { NavItems } from './navigation/place.ts';
import { useSide } from './navigation/use-side.ts';
import styles from './Shell.module.css';
import { Subjects } from './subjects.ts';
import { UserMenu } from './UserMenu.tsx';

// Only a small screen has it
const NavigationDrawer = lazy(async () => ({
  default: (await import('./navigation/NavigationDrawer.tsx')).NavigationDrawer,
}));

const notice = features.flatMap((feature) => feature.notice ?? [])[0];
const subjects = features.flatMap(({ subject }) => subject ?? []);

/** Top bar, the navigation beside the page, and the page. */
export function Shell() {
  const { t } = useTranslation(['shell', 'common']);
  const { locale, localized } = useLocale();
  const names = useEnglishNames(locale === 'en');
  // Whoever begins in English sees no page before its departments have English names; a page once shown stays, whatever is
  // changed to
  const [held, setHeld] = useState(locale === 'en');
  if (held && (names || locale !== 'en')) setHeld(false);
  const session = useSession();
  const { lg: wide = true, xl: roomy = true } = Grid.useBreakpoint();
  const side = useSide(roomy);
  const groups = useMemo(() => navFor(session), [session]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const main = useMainFocus();
  return (
    <DataNames value={names}>
      <div className={styles.shell}>
        <a className={styles.skip} href="#main">
          {t('shell:skip')}
        </a>
        <header className={`${styles.bar} not-printed`}>
          <Button
            type="text"
            className={styles.onInk}
            icon={<MenuOutlined aria-hidden />}
            aria-label={wide ? t('shell:namesOfNavigation') : t('shell:openNavigation')}
            aria-expanded={wide ? !side.small : open}
            aria-controls={wide ? 'side' : undefined}
            onClick={() => {
              if (wide) return side.toggle();
              setOpened(true);
              setOpen(true);
            }}
          />
          <Link to={paths.landing} className={styles.product}>
            <Mark size={28} />
            <span className={styles.names}>
              <span className={styles.name} lang="zh-CN">
                {t('common:product.full')}
              </span>
              <span className={styles.profile}>{localized(session.profile.name)}</span>
            </span>
          </Link>
          <div className={styles.gap} />
          <div className={styles.tools}>
            {/* With the room of what comes, so that what stands beside it does not move */}
            <Suspense fallback={<span className={styles.room} />}>
              {features.map(({ topBar }) =>
                topBar && (!topBar.can || session.can.includes(topBar.can)) ? (
                  <topBar.Component key={topBar.can ?? ''} />
                ) : null,
              )}
            </Suspense>
            {wide && <LanguageSwitch className={styles.onInk} />}
            <UserMenu small={!wide} />
          </div>
        </header>
        {opened && (
          <Suspense fallback={null}>
            <NavigationDrawer groups={groups} open={open && !wide} onClose={() => setOpen(false)} />
          </Suspense>
        )}
        <div className={styles.body}>
          {wide && (
            <div className={`${styles.side} ${side.small ? styles.smallSide : ''} not-printed`}>
              <Navigation id="side" groups={groups} small={side.small} />
            </div>
          )}
          <div className={styles.content}>
            {/* At once with what stands above it, which would move it */}
            <Suspense fallback={<PageSkeleton />}>
              {notice && <notice.Component />}
              <main id="main" ref={main} tabIndex={-1} className={styles.main}>
                <Suspense fallback={<PageSkeleton />}>
                  <NavItems value={items}>
                    <Subjects value={subjects}>{held ? <PageSkeleton /> : <Outlet />}</Subjects>
                  </NavItems>
                </Suspense>
              </main>
            </Suspense>
          </div>
        </div>
        <ScrollRestoration />
      </div>
    </DataNames>
  );
}

/** After a change of page the keyboard and the screen reader go on from its start, not from the link left behind. */
function useMainFocus() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname) main.current?.focus({ preventScroll: true });
    last.current = pathname;
  }, [pathname]);
  return main;
}
