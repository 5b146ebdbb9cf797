import * as z from 'zod/mini';
import { errorCodes, type ErrorCode } from './errors.ts';

/** RFC 9457 problem details with our extension members. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
  params: z.record(z.string(), z.unknown()),
  requestId: z.string(),
});
export type Problem = z.infer<typeof Problem>;
