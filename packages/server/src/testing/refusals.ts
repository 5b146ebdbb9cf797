import type { ErrorCode } from '@cagette/sdk/contract/errors';
import { expect, test } from 'vitest';
import { tableFacts } from './table-facts.ts';
import type { Reply, TestServer } from './test-server.ts';

/** A request that is answered with the code and, among others, these parameters. */
export type Refusal = readonly [what: string, code: ErrorCode, request: () => Promise<Reply>, params?: object];

/** Parameters of `validation.failed` that name this fault among others. */
export const issue = (path: string, code: string) => ({ issues: expect.arrayContaining([expect.objectContaining({ path, code })]) });

/** A test for each: refused with its code, nothing is written in any table, and the reply tells nothing of the inside. */
export function testRefusals(server: () => TestServer, refusals: readonly Refusal[]): void {
  test.each(refusals.map(([what, code, request, params = {}]) => ({ what, code, request, params })))(
    '$what: $code, and nothing is written',
    async ({ code, request, params }) => {
      const before = await tableFacts(server());
      const reply = await request();
      expect(reply.body.code, JSON.stringify(reply.body)).toBe(code);
      expect(reply.headers.get('Content-Type')).toBe('application/problem+json');
      expect(reply.body.params).toMatchObject(params);
      expect(await tableFacts(server())).toEqual(before);
      expect(JSON.stringify(reply.body)).not.toMatch(/select |insert |postgres|\.ts\b|node_modules|ghjulia/i);
    },
  );
}
