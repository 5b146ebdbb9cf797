import { Hono } from 'hono';
import type { Deps } from './deps.ts';
import { affiliationsRoutes } from './features/affiliations/affiliations.routes.ts';
import { INVITATION_PAGE, invitationPageRoutes } from './features/affiliations/invitation-page.routes.ts';
import { authRoutes } from './features/auth/auth.routes.ts';
import { deskRoutes } from './features/desk/desk.routes.ts';
import { distributionsRoutes } from './features/distributions/distributions.routes.ts';
import { mailboxRoutes } from './features/mailbox/mailbox.routes.ts';
import { meRoutes } from './features/me/me.routes.ts';
import { calendarRoutes } from './features/orders/calendar.routes.ts';
import { embedRoutes } from './features/embed/embed.routes.ts';
import { elementChunk } from './features/embed/element-chunk.ts';
import { outlineRoutes } from './features/embed/outline.routes.ts';
import { widgetFile, widgetFiles } from './features/embed/widget-files.ts';
import { hostedRoutes } from './features/hosted/hosted.routes.ts';
import { impactRoutes } from './features/impact/impact.routes.ts';
import { isImport } from './features/imports/is-import.ts';
import { importsRoutes } from './features/imports/imports.routes.ts';
import { ordersRoutes } from './features/orders/orders.routes.ts';
import { organisationsRoutes } from './features/organisations/organisations.routes.ts';
import { isPhotoUpload, MAX_PHOTO_BYTES } from './features/photos/photo-limits.ts';
import { photosRoutes } from './features/photos/photos.routes.ts';
import { pickupPointsRoutes } from './features/pickup-points/pickup-points.routes.ts';
import { placesRoutes } from './features/places/places.routes.ts';
import { quotesRoutes } from './features/quotes/quotes.routes.ts';
import { withPreparedShelves } from './features/shelves/prepared-shelves.ts';
import { shelvesRoutes } from './features/shelves/shelves.routes.ts';
import type { AppEnv } from './http/env.ts';
import { healthRoutes } from './http/health.routes.ts';
import { methodNotAllowed } from './http/method-not-allowed.ts';
import { openApiRoutes } from './http/openapi/openapi.routes.ts';
import { commonHeaders } from './http/middleware/common-headers.ts';
import { limitBody } from './http/middleware/limit-body.ts';
import { createMetrics, type Metrics } from './http/middleware/metrics.ts';
import { rateLimits } from './http/middleware/rate-limits.ts';
import { requestContext } from './http/middleware/request-context.ts';
import { wireVersion } from './http/middleware/wire-version.ts';
import { problemHandler, problemReply } from './http/problem-json.ts';

const MAX_JSON_BYTES = 256 * 1024;
const MAX_FORM_BYTES = 16 * 1024;
const MAX_FILE_BYTES = 8 * 1024 * 1024;

export function createApp(deps: Deps): Hono<AppEnv> {
  const metrics = createMetrics();
  return withPreparedShelves(createRoutes(deps, metrics), deps, metrics);
}

/** The table of contents: middleware in order, then a line a feature. The first part of a new address goes into reserved-slugs.ts. */
export function createRoutes(deps: Deps, metrics: Metrics): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const limits = rateLimits(deps.config);

  app.onError(problemHandler(deps.logger));
  app.notFound((c) => problemReply(c, 'route.notFound'));

  app.use(requestContext({ trustedProxies: deps.config.trustedProxies }));
  app.use(metrics.middleware);
  app.use(commonHeaders);
  app.use('/v1/*', wireVersion);
  app.use(
    '/v1/*',
    limitBody((path) => {
      if (isImport(path)) return MAX_FILE_BYTES;
      return isPhotoUpload(path) ? MAX_PHOTO_BYTES : MAX_JSON_BYTES;
    }),
  );
  app.use(
    INVITATION_PAGE,
    limitBody(() => MAX_FORM_BYTES),
  );
  app.use('/v1/orders', ...limits.orders);
  app.use('/v1/auth/codes', ...limits.codes);
  app.use('/v1/auth/sessions', ...limits.attempts);

  const elements = {
    bundles: widgetFiles('dist/embed/v1'),
    pictures: widgetFiles('assets/pictures'),
    elements: () => widgetFile('dist/custom-elements.json'),
  };
  app.route('/', organisationsRoutes(deps));
  app.route('/', distributionsRoutes(deps));
  app.route('/', pickupPointsRoutes(deps));
  app.route('/', shelvesRoutes(deps));
  app.route('/', placesRoutes(deps));
  app.route('/', impactRoutes(deps));
  app.route('/', quotesRoutes(deps));
  app.route('/', ordersRoutes(deps));
  app.route('/', calendarRoutes(deps));
  app.route('/', authRoutes(deps));
  app.route('/', meRoutes(deps));
  app.route('/', deskRoutes(deps));
  app.route('/', affiliationsRoutes(deps));
  app.route('/', invitationPageRoutes(deps));
  app.route('/', importsRoutes(deps));
  app.route('/', photosRoutes(deps));
  app.route('/', mailboxRoutes(deps));
  app.route('/', healthRoutes(deps, metrics));
  app.route('/', openApiRoutes());
  app.route('/', embedRoutes(deps, elements));
  app.route(
    '/',
    outlineRoutes((path) => widgetFile(`assets/outline/${path}`)),
  );
  app.route(
    '/',
    hostedRoutes(deps, async (element) => elementChunk(elements.bundles, element)),
  );
  methodNotAllowed(app);
  return app;
}
