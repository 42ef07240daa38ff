/** 再利用: what a consumer may ask leave for; the browser's forms read it too. */
export const onwardKinds = ['pass_on', 'publish'] as const;
