import { accessErrors, commonErrors } from '@cagette/sdk/contract/endpoint';
import { endpoints } from '@cagette/sdk/contract/endpoints';
import type { ErrorCode } from '@cagette/sdk/contract/errors';
import type { EndpointName } from '@cagette/sdk/contract/routes';

/** Every code that an endpoint may answer, as the contract has it. */
export function declaredCodes(name: EndpointName): readonly ErrorCode[] {
  const { access, errors } = endpoints[name];
  return [...commonErrors, ...accessErrors[access], ...errors];
}
