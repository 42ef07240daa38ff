import { type DestinationStream, pino } from 'pino';
import type { Config } from '../../foundation/config.ts';
import type { Failed } from '../../foundation/deps.ts';
import type { Answered } from '../../foundation/observe.ts';

/** Where a process writes what happens to it. */
export type Log = { answered(answer: Answered): void; failed(failure: Failed): void };

/** For people at a terminal: failures only, as text. */
export const textLog: Log = {
  answered: () => {},
  failed: ({ at, where, text }) => console.error(`${at} ${where} ${text}`),
};

/** For machines: a line of JSON for every answer and every failure, on standard output. */
export function jsonLog(to?: DestinationStream): Log {
  const options = {
    base: undefined,
    messageKey: 'message',
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const log = to ? pino(options, to) : pino(options);
  return {
    answered: ({ seconds, ...answer }) => log.info({ ...answer, ms: Math.round(seconds * 1000) }, 'answered'),
    failed({ where, text }) {
      const [reason, ...trace] = text.split('\n');
      log.error({ where, reason, ...(trace.length > 0 && { trace: trace.map((line) => line.trim()) }) }, 'failed');
    },
  };
}

export const logOf = ({ log }: Pick<Config, 'log'>): Log => (log === 'json' ? jsonLog() : textLog);
