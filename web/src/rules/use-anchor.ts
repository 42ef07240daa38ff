import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** Brings what the address ends in (`#replyTerm`) into view once the page has it. */
export function useAnchor(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
}
