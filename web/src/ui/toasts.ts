import type { NotificationArgsProps } from 'antd';
import type { MessageInstance } from 'antd/es/message/interface';
import type { NotificationInstance } from 'antd/es/notification/interface';
import { createContext, useContext } from 'react';

/** What draws toasts, once it has been fetched. */
export type Tools = { message: MessageInstance; notification: NotificationInstance };

type Words = string | { content: string; duration: number };

/** Ways to tell of what happened, from any page. */
export type Toasts = {
  message: Record<'success' | 'error', (words: Words) => void>;
  notification: Record<'success' | 'warning' | 'error', (args: NotificationArgsProps) => void>;
};

/**
 * Toasts whose tools are fetched when the first is to be shown: most pages never show one. `fetch` is called whenever one
 * is to be shown and there are no tools yet; what waits is shown in order once they are there.
 */
export function createToasts(fetch: () => void): { toasts: Toasts; ready(tools: Tools): void } {
  let tools: Tools | null = null;
  let waiting: ((tools: Tools) => void)[] = [];
  const show = (toast: (tools: Tools) => void) => {
    if (tools) return toast(tools);
    waiting.push(toast);
    fetch();
  };
  return {
    toasts: {
      message: {
        success: (words) => show(({ message }) => void message.success(words)),
        error: (words) => show(({ message }) => void message.error(words)),
      },
      notification: {
        success: (args) => show(({ notification }) => notification.success(args)),
        warning: (args) => show(({ notification }) => notification.warning(args)),
        error: (args) => show(({ notification }) => notification.error(args)),
      },
    },
    ready: (given) => {
      tools = given;
      const due = waiting;
      waiting = [];
      for (const toast of due) toast(given);
    },
  };
}

export const ToastContext = createContext<Toasts>(createToasts(() => {}).toasts);

export const useToasts = (): Toasts => useContext(ToastContext);
