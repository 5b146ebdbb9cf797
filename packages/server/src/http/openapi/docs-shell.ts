import { html } from 'hono/html';
import type { Markup } from './schema-markup.ts';

/** The frame that the pages of the documentation stand in: their style sheet, no script. */
export function docsShell(title: string, body: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
<link rel="stylesheet" href="/docs/docs.css">
</head>
<body>
${body}
</body>
</html>
`;
}
