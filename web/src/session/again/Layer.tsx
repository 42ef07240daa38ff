import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, type SyntheticEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Layer.module.css';

/**
 * Covers the page, which stays as it is: what was written, the dialogs that are open, and where the keyboard was. The
 * browser lets nobody reach, see or hear any of it until the layer goes.
 */
export function Layer({ children }: { children: ReactNode }) {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const layer = useRef<HTMLDialogElement>(null);
  // What it holds takes the focus as it comes, which only something on the screen can
  const [shown, show] = useState(false);
  useLayoutEffect(() => {
    const dialog = layer.current;
    dialog?.showModal();
    show(true);
    return () => {
      // Gives the focus back, unless what had it was out of use for the moment
      dialog?.close();
      if (document.activeElement === document.body) nearest()?.focus();
    };
  }, []);
  // What the page asked meanwhile was refused: asked anew once the page is gone on with. By then one that was torn down
  // asks no more.
  useEffect(() => () => void client.invalidateQueries(), [client]);
  return (
    <dialog
      ref={layer}
      className={styles.layer}
      aria-label={t('signIn.title')}
      onKeyDown={(event) => event.key === 'Escape' && leaveAlone(event)}
      onCancel={leaveAlone}
    >
      {shown && children}
    </dialog>
  );
}

/** Neither the layer nor a dialog under it closes. */
function leaveAlone(event: SyntheticEvent) {
  event.preventDefault();
  event.stopPropagation();
}

/** Where the keyboard goes on from: the dialog that is open, or the page. */
const nearest = () => [...document.querySelectorAll<HTMLElement>('#main, [role="dialog"]')].at(-1);
