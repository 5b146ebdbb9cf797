import { createHash } from 'node:crypto';

const LENGTH = 22;

/** The ETag of content that is served in one way. */
export function strongTag(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, LENGTH)}"`;
}

/** The ETag of content that is served plain and compressed: a strong one would say that the bytes of all variants are the same (RFC 9110 section 8.8.3.3). */
export function weakTag(content: string | Uint8Array): string {
  return `W/${strongTag(content)}`;
}
