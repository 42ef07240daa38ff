/** Whether a text has something to be seen: spaces, zero-width signs and marks of direction alone say nothing. */
export const says = (text: string): boolean => /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text);
