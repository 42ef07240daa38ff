import type { KeyboardEvent } from 'react';
import { cellId, focusOn } from '../problems.ts';
import type { Column } from './columns.ts';
import type { RowCommands } from './use-row-commands.ts';

type Where = { key: string; column: Column; previousKey: string | null; nextKey: string | null };

/**
 * The keys of a cell: Enter goes down and, at the end, adds a row; Shift+Enter goes up; Alt with the arrows moves the
 * row, Ctrl+D doubles it, Ctrl+Delete removes it. Others are left to the cell itself.
 */
export function onCellKey(
  event: KeyboardEvent,
  { key, column, previousKey, nextKey }: Where,
  commands: RowCommands,
): void {
  const action = actionOf(event);
  if (action === null) return;
  event.preventDefault();
  if (action === 'down' && nextKey === null) commands.addAfter(key);
  else if (action === 'down' || action === 'up') goToCell(action === 'down' ? nextKey : previousKey, column);
  else if (action === 'move-up') commands.move(key, -1, column);
  else if (action === 'move-down') commands.move(key, 1, column);
  else commands[action](key);
}

function goToCell(key: string | null, column: Column): void {
  if (key !== null) focusOn(cellId(key, column));
}

function actionOf({ key, altKey, ctrlKey, metaKey, shiftKey, nativeEvent }: KeyboardEvent) {
  // Enter that ends the writing of a Chinese word is not meant for the table
  if (nativeEvent.isComposing) return null;
  const command = ctrlKey || metaKey;
  if (key === 'Enter' && !altKey && !command) return shiftKey ? 'up' : 'down';
  if (altKey && key === 'ArrowUp') return 'move-up';
  if (altKey && key === 'ArrowDown') return 'move-down';
  if (command && key.toLowerCase() === 'd') return 'duplicate';
  if (command && key === 'Delete') return 'remove';
  return null;
}
