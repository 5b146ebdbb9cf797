import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MailContent } from './mail-content.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

/** One of each block, with a text in every place that takes one. */
function contentOf(text: string): MailContent {
  return {
    locale: 'fr',
    subject: text,
    title: text,
    sender: text,
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'hint', text },
      { kind: 'code', label: text, value: text },
      { kind: 'facts', facts: [{ label: text, lines: [text, text] }] },
      {
        kind: 'items',
        title: text,
        items: [{ name: text, details: [text], amount: text }],
        sums: [{ label: text, amount: text, weight: 'strong' }],
      },
      { kind: 'table', title: text, columns: [{ label: text, isNumber: true }], groups: [{ title: text, rows: [[text], [text]] }] },
      { kind: 'button', label: text, url: `https://example.org/#${text}` },
    ],
    footer: [text],
  };
}

const tagsOf = (html: string) => html.match(/<[^>]*>/g)!.map((tag) => tag.replace(/href="[^"]*"/, 'href'));
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '</style>', '<script>', '<!--', '-->', ']]>', ' onload=', 'é', ' '), { minLength: 1 })
    .map((parts) => parts.join('')),
);
const oneLine = hostile.map((text) => text.replace(/[\r\n]/g, ''));

describe('a rendered mail', () => {
  test('has the same elements whatever the texts contain', async () => {
    const expected = tagsOf(await renderHtml(contentOf('x')));
    await fc.assert(
      fc.asyncProperty(oneLine, async (text) => {
        expect(tagsOf(await renderHtml(contentOf(text)))).toEqual(expected);
      }),
    );
  });

  test('says the same as text: every text, as it was given, as often', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 100_000, max: 999_999 }), async (mark) => {
        const content = contentOf(`${mark}`);
        const count = (said: string) => said.split(String(mark)).length;
        const bodyOnly = (await renderHtml(content)).replace(/<title>.*?<\/title>/s, '').replace(/<p class="accent".*?<\/p>/s, '');
        expect(count(renderText(content))).toBe(count(bodyOnly));
      }),
      { numRuns: 5 },
    );
  });

  test('fetches nothing', async () => {
    expect(await renderHtml(contentOf('x'))).not.toMatch(/<img|<link|<script|<iframe|url\(|@import|src=/i);
  });
});
