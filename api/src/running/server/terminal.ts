import { existsSync } from 'node:fs';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { type Config, readConfig } from '../../foundation/config.ts';
import { profiles } from '../../law/profiles.ts';

/**
 * What a command at a terminal is given: as the product is started with, from the environment and from `.env` where it
 * stands. No command needs the key of the sessions.
 *
 * @throws CannotStart in one line that repeats no secret
 */
export function settings(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const reading = readConfig({ SESSION_SECRET: '-'.repeat(32), ...process.env }, Object.keys(profiles));
  if (!reading.ok) throw new CannotStart(reading.message);
  return reading.config;
}

/** Runs a command; what cannot be done is one line, and an exit code of 1. */
export async function atTerminal(
  work: () => Promise<void>,
  /** What a command has words of its own for. */
  known: (error: unknown) => string | null = () => null,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(known(error) ?? (error instanceof CannotStart ? error.message : error));
    process.exitCode = 1;
  }
}
