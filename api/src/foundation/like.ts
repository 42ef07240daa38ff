/** The pattern that holds wherever these words stand, whatever characters they are of. */
export const anywhere = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
