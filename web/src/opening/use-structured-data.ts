import { useEffect } from 'react';

/** Tells search engines, in the page's head, what it is about, in place of what the page came with; it goes with the page. */
export function useStructuredData(data: object): void {
  const text = JSON.stringify(data);
  useEffect(() => {
    for (const came of document.head.querySelectorAll('script[type="application/ld+json"]')) came.remove();
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.text = text;
    document.head.append(script);
    return () => script.remove();
  }, [text]);
}
