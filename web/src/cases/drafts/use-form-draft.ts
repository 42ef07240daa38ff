import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../session/session.ts';
import { forgetHere, type Kept, keepHere, latest, readHere } from './local.ts';
import { type DraftOf, draftQueries, forgetDraft, saveDraft } from './queries.ts';

/** Milliseconds without a change after which the server is sent what there is. */
const pause = 1500;

/** Where a draft is: with the server, in this browser alone, or nowhere. */
export type Where = 'server' | 'here' | 'nowhere';
export type FormDraft<Values> = {
  /** What was left behind, when the form opened. */
  restored: Kept<Values> | null;
  where: Where;
  keep: (values: Values) => void;
  drop: () => void;
};

/**
 * What somebody fills in, kept until it is sent: in this browser at once, and with the server as soon as nothing is typed
 * for a moment, so that another machine has it too. What the server has is forgotten here.
 */
export function useFormDraft<Values extends object>(
  { name, ...of }: DraftOf & { name: string },
  served: Kept<Values> | null,
): FormDraft<Values> {
  const { id } = useSession().user;
  const cache = useQueryClient();
  const { form, subject } = of;
  const at = useMemo(() => ({ form, subject }), [form, subject]);
  const [restored, setRestored] = useState(() => latest(served, readHere<Values>(id, at)));
  const [where, setWhere] = useState<Where>(() =>
    restored === null ? 'nowhere' : restored === served ? 'server' : 'here',
  );
  const waiting = useRef<{ values: Values; timer: number } | null>(null);
  // One after another: what is let go must not come back by what was sent before
  const sent = useRef(Promise.resolve());
  const dropped = useRef(0);
  // When the server was last given it, by the server's clock
  const upon = useRef(served?.savedAt ?? null);

  const send = useCallback(() => {
    if (!waiting.current) return;
    const { values, timer } = waiting.current;
    window.clearTimeout(timer);
    waiting.current = null;
    const before = dropped.current;
    sent.current = sent.current
      .then(() => saveDraft({ ...at, name, values: values as Record<string, unknown> }))
      .then(({ savedAt }) => {
        upon.current = savedAt;
        // What was typed meanwhile is not with the server yet, and what was let go is nowhere
        if (waiting.current || dropped.current !== before) return;
        forgetHere(id, at);
        setWhere('server');
      })
      .catch(() => undefined);
  }, [at, id, name]);

  const keep = useCallback(
    (values: Values) => {
      if (waiting.current) window.clearTimeout(waiting.current.timer);
      const here = keepHere(id, at, { savedAt: new Date().toISOString(), values, upon: upon.current });
      setWhere((now) => (now === 'server' ? now : here ? 'here' : 'nowhere'));
      waiting.current = { values, timer: window.setTimeout(send, pause) };
    },
    [at, id, send],
  );

  const drop = useCallback(() => {
    if (waiting.current) window.clearTimeout(waiting.current.timer);
    waiting.current = null;
    dropped.current += 1;
    upon.current = null;
    forgetHere(id, at);
    setRestored(null);
    setWhere('nowhere');
    sent.current = sent.current
      .then(() => forgetDraft(at))
      .then(
        () => undefined,
        () => undefined,
      );
    void sent.current.then(() => cache.invalidateQueries({ queryKey: draftQueries.mine().queryKey }));
  }, [at, cache, id]);

  // Whoever goes on to another page has left it as it is
  useEffect(() => send, [send]);
  return { restored, where, keep, drop };
}
