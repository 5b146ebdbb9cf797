import * as z from 'zod/mini';

const documented = z.object({ name: z.string(), description: z.optional(z.string()) });
const typed = z.extend(documented, { type: z.optional(z.object({ text: z.string() })), default: z.optional(z.string()) });
const declaration = z.object({
  name: z.string(),
  tagName: z.optional(z.string()),
  description: z.optional(z.string()),
  superclass: z.optional(z.object({ name: z.string() })),
  attributes: z.optional(z.array(typed)),
  members: z.optional(z.array(z.extend(typed, { attribute: z.optional(z.string()) }))),
  events: z.optional(z.array(typed)),
  slots: z.optional(z.array(documented)),
  cssParts: z.optional(z.array(documented)),
  cssProperties: z.optional(z.array(typed)),
});
const manifest = z.object({ modules: z.array(z.object({ declarations: z.array(declaration) })) });

/** What the pages of the documentation show of custom-elements.json. */
export type ElementManifest = z.infer<typeof manifest>;
export type ElementDeclaration = z.infer<typeof declaration>;
export type ElementItem = z.infer<typeof typed>;

/** @throws ZodError when the package was built by something else. */
export function parseElementManifest(json: string): ElementManifest {
  return z.parse(manifest, JSON.parse(json));
}
