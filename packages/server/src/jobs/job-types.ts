export type ClosingList = 'harvest' | 'orders';

export type NetworkNews =
  | { readonly kind: 'invited' | 'accepted' | 'declined'; readonly invitationId: string }
  | { readonly kind: 'ended'; readonly associationId: string; readonly farmId: string; readonly by: 'association' | 'farm' }
  | { readonly kind: 'withdrew'; readonly distributionId: string; readonly farmId: string; readonly by: 'association' | 'farm' };

/** Every job and what it carries. Jobs hold ids, not texts: what a mail says is read when it is sent. */
export interface JobData {
  /** An e-mail to the customer about an order. */
  'mail.order': { readonly orderId: string; readonly kind: 'placed' | 'added' | 'changed' | 'cancelled' };
  /** A sign-in code. It is short-lived, so the job keeps it. */
  'mail.code': { readonly email: string; readonly code: string };
  /** When orders closed: a farm's harvest list, the coordinator's list of orders, or both to a farm that holds its own distribution. */
  'mail.lists': { readonly distributionId: string; readonly organisationId: string; readonly lists: readonly ClosingList[] };
  /** What happens in an association's network: an invitation, its answer, an affiliation's end, a farm that withdraws. To whoever did not do it. */
  'mail.network': NetworkNews;
}
export type JobName = keyof JobData;

export const jobNames = ['mail.order', 'mail.code', 'mail.lists', 'mail.network'] as const satisfies readonly JobName[];
