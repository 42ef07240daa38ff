import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import type { ErrorDetail } from '@onesource/api/foundation/errors';
import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ApiFailure, hasCode, mayPass } from '../../../lib/failure.ts';
import { useSession } from '../../../session/session.ts';
import { catalogQueries, saveDraft } from '../../queries.ts';
import { type Column, columnsOf } from '../items/columns.ts';
import { createRowStore } from '../items/rows-store.ts';
import { type Problem, placed } from '../problems.ts';
import { createAutosave } from './autosave.ts';
import { draftOf, fingerprint, type Values, valuesOf } from './draft.ts';
import { halvesIn, placedHalves } from './halves.ts';
import { forgetDraft, type KeptDraft, keepDraft, keptDraft } from './kept-draft.ts';

/** As much of a registration as its form takes. */
type Drafted = Pick<RegistrationView, 'id' | 'version' | 'problems' | 'advice'> & {
  revision: Pick<RegistrationView['revision'], 'content'>;
};

/** A draft in the form: saves itself, keeps what cannot be saved, and knows what is still wrong with it. */
export function useDraft(form: FormInstance<Values>, registration: Drafted) {
  const { user, profile } = useSession();
  const client = useQueryClient();
  const [draft] = useState(() => {
    const opened = valuesOf(registration.revision.content);
    const found = keptDraft(user.id, registration.id);
    const kept = found && says(found.values) !== says(opened) ? found : null;
    return createDraftStore({
      form,
      registration,
      userId: user.id,
      client,
      kept,
      columns: columnsOf(profile.opennessScheme?.kind ?? null),
    });
  });
  const state = useSyncExternalStore(draft.autosave.subscribe, draft.autosave.state);
  const problems = useSyncExternalStore(draft.autosave.subscribe, draft.problems);
  const advice = useSyncExternalStore(draft.autosave.subscribe, draft.advice);

  useEffect(() => {
    draft.open();
    const again = () => void draft.autosave.flush();
    window.addEventListener('online', again);
    window.addEventListener('pagehide', draft.autosave.stop);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('pagehide', draft.autosave.stop);
      draft.autosave.stop();
    };
  }, [draft]);
  return { ...draft, state, found: problems, advised: advice };
}

const says = (values: Values): string => fingerprint(draftOf(values).draft);

type Start = {
  form: FormInstance<Values>;
  registration: Drafted;
  userId: string;
  client: ReturnType<typeof useQueryClient>;
  kept: KeptDraft | null;
  columns: readonly Column[];
};

function createDraftStore({ form, registration, userId, client, kept, columns }: Start) {
  const { id } = registration;
  const opened = draftOf(valuesOf(registration.revision.content));
  let { version } = registration;
  let keys = opened.keys;
  const place = (details: readonly ErrorDetail[]) => placed(details, keys, columns);
  let problems: Problem[] = place(registration.problems);
  let advice: Problem[] = place(registration.advice);
  let isOpen = false;
  const start = kept?.values ?? valuesOf(registration.revision.content);
  const rows = createRowStore(start.items);

  const values = (): Values =>
    isOpen ? { ...(form.getFieldsValue(true) as Values), items: rows.get() } : valuesOf(registration.revision.content);
  const read = () => ({ ...draftOf(values()), values: values() });

  const take = (view: RegistrationView) => {
    version = view.version;
    client.setQueryData(catalogQueries.detail(id).queryKey, view);
    // Other names overlap with others
    void client.invalidateQueries({ queryKey: catalogQueries.overlaps(id).queryKey });
  };

  const autosave = createAutosave({
    read,
    fingerprint: ({ draft }) => fingerprint(draft),
    async send(sent) {
      const view = await saveDraft(id, version, sent.draft).catch((error: unknown) => {
        // An item that somebody has removed meanwhile comes back as a new one
        if (!hasCode(error, 'unknown_item')) throw error;
        const items = (sent.draft.items ?? []).map((item, at) =>
          named(error, `items.${at}.id`) ? { ...item, id: null } : item,
        );
        return saveDraft(id, version, { ...sent.draft, items });
      });
      take(view);
      keys = sent.keys;
      problems = place(view.problems);
      advice = place(view.advice);
      const ids = new Map(keys.map((key, at) => [key, view.revision.content.items[at]?.id ?? null]));
      rows.set(rows.get().map((row) => (row.id === null ? { ...row, id: ids.get(row.key) ?? null } : row)));
    },
    judge: (error) => {
      if (hasCode(error, 'conflict')) return 'conflict';
      if (mayPass(error)) return 'retry';
      if (error instanceof ApiFailure) {
        const unsaved = placed(error.details, read().keys, columns).map((problem) => ({ ...problem, unsaved: true }));
        problems = [...unsaved, ...problems.filter((problem) => !problem.unsaved)];
      }
      return 'refused';
    },
    keep: (sent) => keepDraft(userId, id, { version, values: sent.values, at: new Date().toISOString() }),
    forget: () => forgetDraft(userId, id),
  });

  return {
    autosave,
    kept,
    /** What the form begins with. */
    start,
    rows,
    problems: () => problems,
    /** What is written by half and not sent. */
    halves: () => placedHalves(halvesIn(values())),
    /** What is pointed out and holds nothing up. */
    advice: () => advice,
    version: () => version,
    /** The form has its first values: what was kept on this machine is saved, unless the server has moved on. */
    open() {
      if (isOpen) return;
      isOpen = true;
      if (!kept) forgetDraft(userId, id);
      else if (kept.version === version) autosave.changed();
      else autosave.contest();
    },
    /** What a refused step has found. */
    refuse(details: readonly ErrorDetail[]) {
      problems = place(details);
    },
    id,
    /** What the form says now, as it would be sent. */
    current: () => read().draft,
    /** What is written here goes over what somebody else has saved. */
    async keepMine() {
      const view = await client.fetchQuery({ ...catalogQueries.detail(id), staleTime: 0 });
      version = view.version;
      return autosave.resume();
    },
    /** What somebody else has saved replaces what is written here. */
    async takeTheirs() {
      const view = await client.fetchQuery({ ...catalogQueries.detail(id), staleTime: 0 });
      version = view.version;
      const theirs = valuesOf(view.revision.content);
      form.setFieldsValue(theirs as Parameters<typeof form.setFieldsValue>[0]);
      rows.reset(theirs.items);
      keys = draftOf(theirs).keys;
      problems = place(view.problems);
      advice = place(view.advice);
      autosave.settle();
    },
  };
}

const named = (error: unknown, field: string) =>
  error instanceof ApiFailure && error.details.some((detail) => detail.field === field);
