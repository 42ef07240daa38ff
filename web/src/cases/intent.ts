/** One thing that somebody wants done, however often it has to be sent. */
export type Intent = { keyOf: (content: unknown) => string; met: () => void };

/** The same content sent again, as after a broken line, has the same key; another content, or a new wish, another. */
export function newIntent(newKey: () => string = () => crypto.randomUUID()): Intent {
  let last: { content: string; key: string } | null = null;
  return {
    keyOf(content) {
      const written = JSON.stringify(content);
      if (last?.content !== written) last = { content: written, key: newKey() };
      return last.key;
    },
    met() {
      last = null;
    },
  };
}
