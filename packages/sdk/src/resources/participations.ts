import type { DeskParticipation, DeskParticipations, ParticipationRequest } from '../contract/network.ts';
import type { CallOptions } from '../request.ts';
import type { Transport } from '../transport.ts';

export interface Participations {
  /**
   * The farms that take part in a distribution, each with its catalogue, its window, and whether it may still withdraw; a farm sees itself alone.
   *
   * @throws ApiError `distribution.notFound`
   */
  list(distributionId: string, options?: { readonly signal?: AbortSignal }): Promise<DeskParticipations>;
  /**
   * Lets a farm take part in a distribution of its association, with its usual catalogue and the distribution's window unless told otherwise; changes its part until
   * its orders open.
   *
   * @throws ApiError `participation.opened`, `participation.window`, `window.closed`, `affiliation.notFound`, `catalogue.notFound`, `distribution.notFound`
   * @example await desk.participations.join(distribution.id, 'ferme-petra-bianca', { closesAt: '2026-11-26T11:00:00.000Z' });
   */
  join(
    distributionId: string,
    farm: string,
    part?: ParticipationRequest,
    options?: { readonly signal?: AbortSignal },
  ): Promise<DeskParticipation>;
  /**
   * Takes a farm out of a distribution before its orders open; by the farm or by who runs the distribution.
   *
   * @throws ApiError `participation.opened`, `participation.notFound`, `distribution.notFound`
   * @example await desk.participations.withdraw(distribution.id, 'ferme-petra-bianca');
   */
  withdraw(distributionId: string, farm: string, options?: { readonly signal?: AbortSignal }): Promise<void>;
}

export function participations(transport: Transport, access: () => Pick<CallOptions, 'token' | 'signedIn'>): Participations {
  return {
    list: async (id, { signal } = {}) => transport.reply('listParticipations', { params: { id }, signal, ...access() }),
    join: async (id, farm, body = {}, { signal } = {}) =>
      transport.reply('joinDistribution', { params: { id, farm }, body, signal, ...access() }),
    withdraw: async (id, farm, { signal } = {}) => transport.reply('withdrawParticipation', { params: { id, farm }, signal, ...access() }),
  };
}
