import { expect, test } from 'vitest';
import { farmWebsite } from './support/farm-website.ts';

const farm = farmWebsite();
/** What is above the window, what fills it, and what is below. */
const page = (
  anchoring: string,
) => `<!doctype html><style>body{margin:0}div{min-height:740px;background:#dec}html{overflow-anchor:${anchoring}}</style>
<div id="above">a</div><div id="seen">b</div><div>c</div><div>d</div><div>e</div><div>f</div>`;

test.each([
  ['is not heard where the browser held what is in sight in its place', 'auto', 0],
  ['is heard where it moved', 'none', 1],
])('what grows above the window and in it in one frame %s', async (_, anchoring, heard) => {
  const visitor = await farm.visit({ bypassCSP: true });
  const { page: tab } = visitor;
  await tab.goto(`data:text/html,${encodeURIComponent(page(anchoring))}`);
  await tab.evaluate(async () => {
    const [above, seen] = ['above', 'seen'].map((id) => document.getElementById(id));
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    scrollTo(0, 740);
    for (let frames = 0; frames < 5; frames++) await frame();
    // By what comes into them: where a style makes them grow the browser holds nothing.
    for (const element of [above, seen]) element?.append(...Array.from({ length: 3 }, () => document.createElement('div')));
    for (let frames = 0; frames < 5; frames++) await frame();
  });
  await expect.poll(() => visitor.complaints.filter((line) => line.startsWith('layout shift')).length).toBe(heard);
});
