import { message, notification } from 'antd';
import { useEffect } from 'react';
import type { Tools } from '../ui/toasts.ts';

/** Draws the toasts of every page, in the theme and language around it. */
export function ToastTools({ onReady }: { onReady: (tools: Tools) => void }) {
  const [messages, messagePlace] = message.useMessage({ maxCount: 3, top: 64 });
  const [notifications, notificationPlace] = notification.useNotification();
  useEffect(() => onReady({ message: messages, notification: notifications }), [messages, notifications, onReady]);
  return (
    <>
      {messagePlace}
      {notificationPlace}
    </>
  );
}
