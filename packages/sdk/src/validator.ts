/**
 * Checks what the server answers against the contract. It brings the schemas with it (zod/mini, about 10 kB), so it is an entry of its own: for servers,
 * scripts and tests, or wherever the server is not trusted.
 *
 * @example createCagette({ baseUrl, validator: contractValidator })
 */
import { endpoints, type ReplyOf } from './contract/endpoints.ts';
import type { EndpointName } from './contract/routes.ts';
import { StockEvent } from './contract/shelf.ts';
import { UnexpectedReplyError } from './errors.ts';

export interface ReplyValidator {
  /** @throws UnexpectedReplyError with the schema's error as `cause`. */
  reply<Name extends EndpointName>(name: Name, value: unknown): ReplyOf<Name>;
  /** @throws UnexpectedReplyError with the schema's error as `cause`. */
  event(value: unknown): StockEvent;
}

export const contractValidator: ReplyValidator = {
  reply<Name extends EndpointName>(name: Name, value: unknown): ReplyOf<Name> {
    const schema = endpoints[name].response;
    if (schema === null || schema === 'events') return undefined as ReplyOf<Name>;
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new UnexpectedReplyError(`The reply of ${name} is not what the contract says`, { cause: parsed.error });
    return parsed.data as ReplyOf<Name>;
  },
  event(value) {
    const parsed = StockEvent.safeParse(value);
    if (!parsed.success) throw new UnexpectedReplyError('The event is not what the contract says', { cause: parsed.error });
    return parsed.data;
  },
};
