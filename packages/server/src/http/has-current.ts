const WEAK = /^W\//;

/** Whether an `If-None-Match` names the tag: who asks has it already. Weak comparison, as RFC 9110 section 13.1.2 asks. */
export function hasCurrent(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((candidate) => candidate.trim().replace(WEAK, '') === etag.replace(WEAK, ''));
}
