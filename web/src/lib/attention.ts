/** How long nobody may have touched the console for it to count as left alone, milliseconds. */
const alone = 60_000;

let touchedAt = Date.now();
const touched = () => {
  touchedAt = Date.now();
};
for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
  globalThis.addEventListener?.(event, touched, { capture: true, passive: true });

/** What a request says of the console: one that nobody sits at asks for news, and keeps no sign-in alive by it. */
export const attention = (now = Date.now()): Record<string, string> =>
  now - touchedAt > alone ? { 'X-Unattended': '1' } : {};
