import type { MapTiles } from '@cagette/sdk/contract/pickup-points';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { hostedEn } from '../../messages/hosted.en.ts';
import { hostedFr } from '../../messages/hosted.fr.ts';
import type { HostedMessages } from '../../messages/hosted.messages.ts';
import { isTileAddress, tileOrigin } from '../organisations/tile-address.ts';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every hosted page needs to know: what to say, and where it and its style sheet are. */
export interface PageContext {
  readonly messages: HostedMessages;
  /** PUBLIC_URL, without a slash at the end. */
  readonly publicUrl: string;
  /** The path of this page, `/ferme-petra-bianca`. */
  readonly path: string;
  readonly stylesheet: string;
  readonly now: Date;
}

interface PageParts {
  readonly title: string;
  readonly description: string;
  readonly body: Markup;
  readonly isIndexed?: boolean;
  /** Data for search engines. */
  readonly jsonLd?: unknown;
  /** Whether the elements are on the page. */
  readonly hasElements?: boolean;
  /** Modules that the loader will import. */
  readonly preload?: readonly string[];
  /** Small modules of this server's own that run before anything is drawn. */
  readonly scripts?: readonly string[];
}

/** French unless the address asks for English with `?lang=en`. */
export function messagesFor(language: string | undefined): HostedMessages {
  return language === 'en' ? hostedEn : hostedFr;
}

/**
 * Hosted pages load scripts, styles, pictures and data from this server and nothing else; no inline script or style runs. The block of JSON-LD is
 * data, which no policy concerns. Map tiles come from where the organisation said.
 */
export function hostedPolicy(tiles: MapTiles | null = null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self'${tiles !== null && isTileAddress(tiles.url) ? ` ${tileOrigin(tiles.url)}` : ''}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

export function page({ messages, publicUrl, path, stylesheet }: PageContext, parts: PageParts): Markup {
  const address = (locale: string) => `${publicUrl}${path}${locale === 'fr' ? '' : `?lang=${locale}`}`;
  return html`<!doctype html>
<html lang="${messages.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${parts.title}</title>
<meta name="description" content="${parts.description}">
${
  parts.isIndexed === false
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${address(messages.locale)}">
<link rel="alternate" hreflang="fr" href="${address('fr')}">
<link rel="alternate" hreflang="en" href="${address('en')}">
<meta property="og:title" content="${parts.title}">
<meta property="og:description" content="${parts.description}">
<meta property="og:type" content="website">
<meta property="og:url" content="${address(messages.locale)}">`
}
<link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
<link rel="stylesheet" href="${stylesheet}">
${(parts.preload ?? []).map((module) => html`<link rel="modulepreload" href="${module}">`)}
${(parts.scripts ?? []).map((script) => html`<script type="module" src="${script}" blocking="render"></script>`)}
${parts.hasElements ? html`<script type="module" src="/embed/v1/cagette.js"></script>` : ''}
${parts.jsonLd === undefined ? '' : html`<script type="application/ld+json">${raw(jsonForHtml(parts.jsonLd))}</script>`}
</head>
<body>
${parts.body}
</body>
</html>
`;
}

/** JSON that no text inside can break out of: `<` would start `</script>` or `<!--`. */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
