import { Hono } from 'hono';
import type { Deps } from '../../deps.ts';
import type { AppEnv } from '../../http/env.ts';
import { handle } from '../../http/handle.ts';
import { changeAffiliation, endAffiliation, readAffiliations } from './affiliations.service.ts';
import { readParticipations, withdrawParticipation } from './desk-participations.service.ts';
import { acceptInvitation, closeInvitation } from './invitations.service.ts';
import { joinDistribution } from './join-distribution.service.ts';
import { inviteFarm } from './invite-farm.service.ts';

export function affiliationsRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  handle(app, deps, 'listAffiliations', ({ actor }) => readAffiliations(deps, actor));
  handle(app, deps, 'inviteFarm', ({ body, actor }) => inviteFarm(deps, body, actor));
  handle(app, deps, 'changeAffiliation', ({ params, body, actor }) => changeAffiliation(deps, params.id, body, actor));
  handle(app, deps, 'endAffiliation', ({ params, actor }) => endAffiliation(deps, params.id, actor));
  handle(app, deps, 'acceptInvitation', ({ params, body, actor }) => acceptInvitation(deps, params.id, body, actor));
  handle(app, deps, 'closeInvitation', ({ params, actor }) => closeInvitation(deps, params.id, actor));
  handle(app, deps, 'listParticipations', ({ params, actor }) => readParticipations(deps, params.id, actor));
  handle(app, deps, 'joinDistribution', ({ params, body, actor }) => joinDistribution(deps, params.id, params.farm, body, actor));
  handle(app, deps, 'withdrawParticipation', ({ params, actor }) => withdrawParticipation(deps, params.id, params.farm, actor));
  return app;
}
