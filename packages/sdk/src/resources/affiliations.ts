import type { Acceptance, Affiliation, Affiliations as Network, Invitation, InvitationRequest } from '../contract/network.ts';
import type { CallOptions } from '../request.ts';
import type { Transport } from '../transport.ts';

interface Options {
  readonly signal?: AbortSignal;
}

export interface Affiliations {
  /** The farms of an association or the associations of a farm, and the open invitations; of a person also those to their own address. */
  list(options?: Options): Promise<Network>;
  /**
   * Invites a farm by e-mail, the same whether the address is known to the server or not. Asked again, the open invitation is answered, and mailed again at most
   * once a day.
   *
   * @throws ApiError `affiliation.exists`, `invitation.declined`, `invitation.ownAddress`, `organisation.notAssociation`, `rate.limited`
   * @example await desk.affiliations.invite({ email: 'contact@ferme.example', message: 'Rejoignez-nous' });
   */
  invite(invitation: InvitationRequest, options?: Options): Promise<Invitation>;
  /**
   * Accepts an invitation for a farm, with the catalogue that it offers, or for a farm that this creates.
   *
   * @throws ApiError `farm.required` with the farms to choose from, `affiliation.exists`, `catalogue.notFound`, `invitation.answered`, `invitation.expired`,
   *   `invitation.notFound`
   * @example await desk.affiliations.accept(invitation.id, { farm: 'ferme-petra-bianca' });
   */
  accept(invitationId: string, acceptance?: Acceptance, options?: Options): Promise<Affiliation>;
  /**
   * Declines an invitation, or withdraws it when the caller's association sent it. Again changes nothing.
   *
   * @throws ApiError `invitation.answered` when it was answered otherwise, `invitation.notFound`
   */
  closeInvitation(invitationId: string, options?: Options): Promise<void>;
  /**
   * Offers another of the farm's catalogues through the association. Distributions that have opened keep what they have.
   *
   * @throws ApiError `affiliation.notFound`, `catalogue.notFound`
   */
  offer(affiliationId: string, catalogueId: string, options?: Options): Promise<Affiliation>;
  /**
   * Ends an affiliation, from either side. Distributions that have opened go on with the farm, and every order stands.
   *
   * @throws ApiError `affiliation.notFound`
   */
  end(affiliationId: string, options?: Options): Promise<void>;
}

export function affiliations(transport: Transport, access: () => Pick<CallOptions, 'token' | 'signedIn'>): Affiliations {
  return {
    list: async ({ signal } = {}) => transport.reply('listAffiliations', { signal, ...access() }),
    invite: async (body, { signal } = {}) => transport.reply('inviteFarm', { body, signal, ...access() }),
    accept: async (id, body = {}, { signal } = {}) => transport.reply('acceptInvitation', { params: { id }, body, signal, ...access() }),
    closeInvitation: async (id, { signal } = {}) => transport.reply('closeInvitation', { params: { id }, signal, ...access() }),
    offer: async (id, catalogueId, { signal } = {}) =>
      transport.reply('changeAffiliation', { params: { id }, body: { catalogueId }, signal, ...access() }),
    end: async (id, { signal } = {}) => transport.reply('endAffiliation', { params: { id }, signal, ...access() }),
  };
}
