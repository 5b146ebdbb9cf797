import * as z from 'zod/mini';
import { DeskOrders, HarvestList, ImportReport, PointImportReport } from './desk.ts';
import { bodyErrors, type EndpointShape } from './endpoint.ts';
import {
  Acceptance,
  Affiliation,
  AffiliationChange,
  Affiliations,
  DeskParticipation,
  DeskParticipations,
  Invitation,
  InvitationRequest,
  ParticipationRequest,
} from './network.ts';
import { id, PageQuery, Slug } from './primitives.ts';
import type { EndpointName } from './routes.ts';
import { Photo } from './shelf.ts';

const byAffiliation = z.object({ id: id('affiliation') });
const byDistribution = z.object({ id: id('distribution') });
const byInvitation = z.object({ id: id('invitation') });
const byParticipation = z.object({ id: id('distribution'), farm: Slug });
const byProduct = z.object({ id: id('product') });

/** `true`, `1` or an empty value in a query string. */
const Flag = z.pipe(
  z.optional(z.enum(['', '1', 'true', '0', 'false'])),
  z.transform((value: '' | '1' | 'true' | '0' | 'false' | undefined) => value === '' || value === '1' || value === 'true'),
);

/** The endpoints of an organisation's desk; see endpoints.ts. */
export const deskEndpoints = {
  listDeskOrders: {
    summary: 'The orders of a distribution; a participating farm sees its own lines',
    access: 'desk',
    params: byDistribution,
    query: PageQuery,
    response: DeskOrders,
    status: 200,
    errors: ['distribution.notFound'],
  },
  getHarvestList: {
    summary: 'Totals by product; as CSV with `format=csv`',
    access: 'desk',
    params: byDistribution,
    query: z.object({ format: z._default(z.enum(['json', 'csv']), 'json') }),
    response: HarvestList,
    status: 200,
    errors: ['distribution.notFound'],
  },
  setProductPhoto: {
    summary:
      'Makes a picture (JPEG, PNG, WebP or AVIF) the photo of a product, turned upright, without its metadata; the one before is forgotten',
    access: 'desk',
    params: byProduct,
    body: 'file',
    response: Photo,
    status: 200,
    errors: ['body.tooLarge', 'product.notFound', 'photo.notSupported', 'photo.unreadable', 'photo.tooManyPixels', 'photo.tooSmall'],
  },
  removeProductPhoto: {
    summary: 'Takes the photo of a product away; the picture of its category is shown again',
    access: 'desk',
    params: byProduct,
    response: null,
    status: 204,
    errors: ['product.notFound'],
  },
  importCatalogue: {
    summary: 'Reads a catalogue file (CSV or XLSX) and says what changes; writes unless `dryRun` or faults stop it',
    access: 'desk',
    body: 'file',
    query: z.object({ organisation: z.optional(Slug), dryRun: Flag, skipFaulty: Flag }),
    response: ImportReport,
    status: 200,
    errors: ['body.tooLarge', 'import.faulty', 'organisation.notFound'],
  },
  importPickupPoints: {
    summary:
      'Reads a file of pickup points (CSV, XLSX or GeoJSON) and says what changes; writes unless `dryRun` or faults stop it; deletes none',
    access: 'desk',
    body: 'file',
    query: z.object({ organisation: z.optional(Slug), dryRun: Flag, skipFaulty: Flag }),
    response: PointImportReport,
    status: 200,
    errors: ['body.tooLarge', 'import.pointsFaulty', 'organisation.notFound'],
  },
  listAffiliations: {
    summary: 'The farms of the caller’s association or the associations of their farm, and the open invitations to or from them',
    access: 'desk',
    response: Affiliations,
    status: 200,
    errors: [],
  },
  inviteFarm: {
    summary:
      'Invites a farm to an association’s network by e-mail, the same whether the address is known here or not; asked again it is mailed again at most once a day',
    access: 'desk',
    body: InvitationRequest,
    response: Invitation,
    status: 201,
    errors: [
      ...bodyErrors,
      'organisation.notFound',
      'organisation.notAssociation',
      'invitation.ownAddress',
      'invitation.declined',
      'affiliation.exists',
    ],
  },
  changeAffiliation: {
    summary: 'Changes which catalogue a farm offers through an association; distributions that have opened keep what they have',
    access: 'desk',
    params: byAffiliation,
    body: AffiliationChange,
    response: Affiliation,
    status: 200,
    errors: [...bodyErrors, 'affiliation.notFound', 'catalogue.notFound'],
  },
  endAffiliation: {
    summary: 'Ends an affiliation, from either side; distributions that have opened go on with the farm, and every order stands',
    access: 'desk',
    params: byAffiliation,
    response: null,
    status: 204,
    errors: ['affiliation.notFound'],
  },
  acceptInvitation: {
    summary: 'Accepts an invitation for a farm, with the catalogue that it offers, or for a farm that this creates',
    access: 'desk',
    params: byInvitation,
    body: Acceptance,
    response: Affiliation,
    status: 201,
    errors: [
      ...bodyErrors,
      'invitation.notFound',
      'invitation.answered',
      'invitation.expired',
      'affiliation.exists',
      'farm.required',
      'catalogue.notFound',
    ],
  },
  closeInvitation: {
    summary: 'Declines an invitation, or withdraws it when the caller’s association sent it; again changes nothing',
    access: 'desk',
    params: byInvitation,
    response: null,
    status: 204,
    errors: ['invitation.notFound', 'invitation.answered'],
  },
  listParticipations: {
    summary: 'The farms that take part in a distribution, each with its catalogue and its window; for a farm itself alone',
    access: 'desk',
    params: byDistribution,
    response: DeskParticipations,
    status: 200,
    errors: ['distribution.notFound'],
  },
  joinDistribution: {
    summary: 'Lets a farm take part in a distribution of its association, or changes its part until its orders open; again changes nothing',
    access: 'desk',
    params: byParticipation,
    body: ParticipationRequest,
    response: DeskParticipation,
    status: 200,
    errors: [
      ...bodyErrors,
      'distribution.notFound',
      'organisation.notFound',
      'affiliation.notFound',
      'catalogue.notFound',
      'participation.window',
      'participation.opened',
      'window.closed',
    ],
  },
  withdrawParticipation: {
    summary: 'Takes a farm out of a distribution before its orders open; by the farm or by who runs the distribution',
    access: 'desk',
    params: byParticipation,
    response: null,
    status: 204,
    errors: ['distribution.notFound', 'participation.notFound', 'participation.opened'],
  },
} as const satisfies Partial<Record<EndpointName, EndpointShape>>;
