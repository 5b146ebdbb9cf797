import { accessErrors, commonErrors } from '@cagette/sdk/contract/endpoint';
import { endpoints } from '@cagette/sdk/contract/endpoints';
import type { ErrorCode } from '@cagette/sdk/contract/errors';
import { type EndpointName, routes } from '@cagette/sdk/contract/routes';

const names = Object.keys(routes) as EndpointName[];

/** Every code that an endpoint may answer, as the contract has it. */
export function declaredCodes(name: EndpointName): readonly ErrorCode[] {
  const { access, errors } = endpoints[name];
  return [...commonErrors, ...accessErrors[access], ...errors];
}

/** Fails when an endpoint answers a code that it does not declare, whatever the test is about. */
export function requireDeclared(method: string, path: string, body: unknown): void {
  const code = (body as { code?: unknown } | null)?.code;
  const name = names.find((one) => routes[one].method === method && patternOf(routes[one].path).test(path));
  if (name === undefined || typeof code !== 'string' || !('requestId' in (body as object))) return;
  if (!declaredCodes(name).some((declared) => declared === code)) throw new Error(`${name} answered ${code}, which it does not declare`);
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, '[^/?]+')}(?:\\?|$)`);
}
