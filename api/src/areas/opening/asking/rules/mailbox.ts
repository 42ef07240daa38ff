/**
 * The box that an address of mail leads to, and its domain, as letters to it are counted: in lower case, and without what
 * follows a plus sign, which many providers deliver to the same box. A dot at the end of the domain says nothing. Pure.
 */
export function mailboxOf(email: string): { box: string; domain: string } {
  const at = email.lastIndexOf('@');
  const domain = email
    .slice(at + 1)
    .toLowerCase()
    .replace(/\.$/, '');
  const [name = ''] = email.slice(0, at).toLowerCase().split('+');
  return { box: `${name}@${domain}`, domain };
}
