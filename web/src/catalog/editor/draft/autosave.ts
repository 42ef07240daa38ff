/** Where a draft stands. `failed` with `retrying` is tried again by itself; without, the next change tries again. */
export type SaveState =
  | { kind: 'saved'; at: number | null }
  | { kind: 'changed' | 'saving' | 'conflict' }
  | { kind: 'failed'; error: unknown; retrying: boolean };

/** What became of an attempt. */
type Verdict = 'conflict' | 'retry' | 'refused';

type Parts<Sent> = {
  /** What would be sent now. */
  read(): Sent;
  /** Equal for two contents that say the same. */
  fingerprint(sent: Sent): string;
  /** Sends it, and takes over what the answer says. */
  send(sent: Sent): Promise<void>;
  judge(error: unknown): Verdict;
  /** Keeps a copy on this machine until the server has it, and lets go of it then. */
  keep(sent: Sent): void;
  forget(): void;
};

export type Autosave = {
  state(): SaveState;
  subscribe(listener: () => void): () => void;
  /** Something was typed. */
  changed(): void;
  /** Saves now; true when the server has everything. */
  flush(): Promise<boolean>;
  /** What is read now is what the server has. */
  settle(): void;
  /** Somebody else has written in between: nothing is sent until `settle` or `resume`. */
  contest(): void;
  resume(): Promise<boolean>;
  /** Saves what is left and ends. */
  stop(): void;
};

const pause = 1500;
const keepPause = 300;
const retryPauses = [3_000, 10_000, 30_000];

/** Saves a draft a little after the last change, one attempt at a time, and again after a failure. */
export function createAutosave<Sent>(parts: Parts<Sent>): Autosave {
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'saved', at: null };
  let saved = parts.fingerprint(parts.read());
  let running: Promise<boolean> | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const enter = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const later = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  };
  const isDirty = () => parts.fingerprint(parts.read()) !== saved;
  const keepNow = () => {
    clearTimeout(keeping);
    if (isDirty()) parts.keep(parts.read());
  };

  async function attempt(): Promise<boolean> {
    const sent = parts.read();
    enter({ kind: 'saving' });
    try {
      await parts.send(sent);
    } catch (error) {
      return failed(error);
    }
    saved = parts.fingerprint(sent);
    failures = 0;
    if (isDirty()) {
      enter({ kind: 'changed' });
      later(pause);
      return false;
    }
    clearTimeout(keeping);
    parts.forget();
    enter({ kind: 'saved', at: Date.now() });
    return true;
  }

  function failed(error: unknown): false {
    keepNow();
    const verdict = parts.judge(error);
    if (verdict === 'conflict') enter({ kind: 'conflict' });
    else enter({ kind: 'failed', error, retrying: verdict === 'retry' });
    if (verdict === 'retry') {
      later(retryPauses[Math.min(failures, retryPauses.length - 1)] ?? pause);
      failures += 1;
    }
    return false;
  }

  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (running) await running;
    if (state.kind === 'conflict') return false;
    if (!isDirty()) {
      if (state.kind !== 'saved') enter({ kind: 'saved', at: Date.now() });
      parts.forget();
      return true;
    }
    running ??= attempt().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed() {
      clearTimeout(keeping);
      keeping = setTimeout(keepNow, keepPause);
      if (state.kind === 'conflict' || running) return;
      // Not once a keystroke: whoever watches the state is drawn anew
      if (state.kind === 'saved' || (state.kind === 'failed' && !state.retrying)) enter({ kind: 'changed' });
      later(pause);
    },
    flush,
    settle() {
      saved = parts.fingerprint(parts.read());
      clearTimeout(timer);
      clearTimeout(keeping);
      parts.forget();
      enter({ kind: 'saved', at: null });
    },
    contest() {
      enter({ kind: 'conflict' });
    },
    resume() {
      enter({ kind: 'changed' });
      return flush();
    },
    stop() {
      keepNow();
      if (state.kind !== 'conflict' && isDirty()) void flush();
      clearTimeout(timer);
    },
  };
}
