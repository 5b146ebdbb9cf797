import type { EndpointName } from '@cagette/sdk/contract/routes';
import { docsEn } from '../../messages/docs.en.ts';
import type { Operation, Parameter, Reply } from './operation.ts';

interface Extra {
  readonly description?: string;
  readonly security?: Operation['security'];
  readonly parameters?: readonly Parameter[];
  /** Other representations of the reply. */
  readonly content?: NonNullable<Reply['content']>;
  /** The types of a raw body. */
  readonly bodyTypes?: readonly string[];
  readonly responses?: Readonly<Record<string, Reply>>;
}

const withEtag: Extra = {
  parameters: [{ name: 'If-None-Match', in: 'header', required: false, description: docsEn.etag, schema: { type: 'string' } }],
  responses: { 304: { description: docsEn.notModified } },
};

/** What an endpoint does beside its schemas: representations, caching, resuming. */
export const extras: Readonly<Partial<Record<EndpointName, Extra>>> = {
  listPickupPoints: withEtag,
  getPickupPoint: withEtag,
  getShelf: withEtag,
  searchPlaces: withEtag,
  getImpact: { ...withEtag, description: docsEn.impact },
  watchShelf: {
    description: docsEn.watching,
    parameters: [
      { name: 'Last-Event-ID', in: 'header', required: false, description: docsEn.lastEventId, schema: { type: 'string' } },
      { name: 'lastEventId', in: 'query', required: false, description: docsEn.lastEventId, schema: { type: 'string' } },
    ],
  },
  placeOrder: { description: docsEn.placing, security: [{}, { orderLink: [] }, { session: [] }] },
  setProductPhoto: { bodyTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] },
  importCatalogue: {
    bodyTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream'],
  },
  importPickupPoints: {
    bodyTypes: [
      'text/csv',
      'application/geo+json',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/octet-stream',
    ],
  },
  getHarvestList: { content: { 'text/csv': { schema: { type: 'string' } } } },
};
