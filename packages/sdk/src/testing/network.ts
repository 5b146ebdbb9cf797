import type { Affiliation, Invitation } from '../contract/network.ts';
import { seller, testId } from './farm.ts';

const association = { id: testId('organisation', 9), slug: 'corse-circuits-courts', name: 'Corse circuits courts' };
const SINCE = '2026-11-01T10:00:00.000Z';

/** The farm's place in an association's network. */
export const affiliation: Affiliation = {
  id: testId('affiliation', 1),
  association,
  farm: { id: seller.id, slug: seller.slug, name: seller.name },
  since: SINCE,
  catalogue: { id: testId('catalogue', 1), name: 'Toute la ferme' },
};

export function withCatalogue({ catalogueId }: { readonly catalogueId?: string }): Affiliation {
  return catalogueId === undefined ? affiliation : { ...affiliation, catalogue: { id: catalogueId, name: 'Autre' } };
}

export function invitationTo(email: string): Invitation {
  return {
    id: testId('invitation', 1),
    association,
    email,
    message: null,
    invitedAt: SINCE,
    sentAt: SINCE,
    expiresAt: '2026-12-01T10:00:00.000Z',
  };
}
