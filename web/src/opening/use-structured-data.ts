import { useEffect } from 'react';

/** Tells search engines, in the page's head, what it is about; it goes with the page. */
export function useStructuredData(data: object): void {
  const text = JSON.stringify(data);
  useEffect(() => {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.text = text;
    document.head.append(script);
    return () => script.remove();
  }, [text]);
}
