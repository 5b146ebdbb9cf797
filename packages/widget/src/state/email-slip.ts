const DOMAINS =
  'gmail.com hotmail.com hotmail.fr outlook.com outlook.fr icloud.com yahoo.fr orange.fr wanadoo.fr laposte.net free.fr sfr.fr';

/** The address that was probably meant, when its domain is one slip away from a common one: a letter too many, too few, wrong or swapped. Else null. */
export function emailSlip(email: string): string | null {
  const [, name, typed] = /^\s*([^\s@]+@)([^\s@]+)\s*$/.exec(email.toLowerCase()) ?? [];
  const known = DOMAINS.split(' ');
  if (!typed || known.includes(typed)) return null;
  // The first letter is rarely the slip: ymail.com is not gmail.com.
  const meant = known.find((domain) => domain[0] === typed[0] && isOneSlip(domain, typed));
  return meant ? `${name}${meant}` : null;
}

function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = (text: string, skipped: number) => text.slice(start + skipped);
  const isSwapped = a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2);
  return isSwapped || rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1);
}
