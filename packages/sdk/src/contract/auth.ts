import * as z from 'zod/mini';
import { Email, id, Instant } from './primitives.ts';

/** Asks for a six-digit code by e-mail. The answer is the same for a known and an unknown address. */
export const CodeRequest = z.object({ email: Email });
export type CodeRequest = z.infer<typeof CodeRequest>;

export const SessionRequest = z.object({ email: Email, code: z.string().check(z.regex(/^\d{6}$/)) });
export type SessionRequest = z.infer<typeof SessionRequest>;

export const roles = ['manager', 'volunteer'] as const;
/** `manager` runs the organisation's desk; `volunteer` reads its lists. */
export type Role = (typeof roles)[number];

export const Session = z.object({
  /** Opaque, 256 bits; sent as `Authorization: Bearer …`. */
  token: z.string(),
  expiresAt: Instant,
  customer: z.object({
    id: id('customer'),
    email: z.string(),
    roles: z.array(z.object({ organisationSlug: z.string(), role: z.enum(roles) })),
  }),
});
export type Session = z.infer<typeof Session>;
