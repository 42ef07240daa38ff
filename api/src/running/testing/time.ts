/** A moment in China: `at('2026-10-09')` is nine in the morning of that day. */
export const at = (day: string, time = '09:00'): Date => new Date(`${day}T${time}:00+08:00`);
