import { Button, type ButtonProps } from 'antd';
import { type To, useHref, useLinkClickHandler } from 'react-router-dom';

/** A link that looks like a button: opens in a new tab like any other link. */
export function ButtonLink({ to, ...button }: Omit<ButtonProps, 'href' | 'onClick' | 'htmlType'> & { to: To }) {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLElement>(to);
  return (
    <Button
      {...button}
      href={href}
      // Ant Design types the event by the button that it is without an address.
      onClick={(event) => follow(event as React.MouseEvent<HTMLAnchorElement, MouseEvent>)}
    />
  );
}
