/** The style sheet of the trial mailbox. */
export const mailboxStyles = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f4f2ea, #141813);
  --card: light-dark(#ffffff, #1e241c);
  --ink: light-dark(#22301f, #eef1e9);
  --muted: light-dark(#5b6755, #aab5a2);
  --line: light-dark(#e2e0d5, #384034);
  --accent: light-dark(#2c6839, #97d39b);
  --soft: light-dark(#edf3e8, #2a3427);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 1.5rem 0 0.5rem; font-size: 1rem; color: var(--muted); }
p { margin: 0 0 0.5rem; }
a { color: var(--accent); }
a:focus-visible, iframe:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
header p, footer { color: var(--muted); }
footer { margin-top: 1.5rem; font-size: 0.875rem; }
nav { margin-bottom: 1rem; }
nav a::before { content: "← "; }
.mails { margin: 1.5rem 0 0; padding: 0; list-style: none; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: 0.875rem 1.125rem; color: inherit; text-decoration: none; }
.mails a:hover { background: var(--soft); }
.mails a:focus-visible { outline-offset: -3px; border-radius: 12px; }
.subject { grid-column: 1 / -1; font-weight: 600; overflow-wrap: anywhere; }
.who, .more { color: var(--muted); font-size: 0.875rem; overflow-wrap: anywhere; }
.empty { margin-top: 1.5rem; padding: 3rem 1.5rem; text-align: center; background: var(--card); border: 1px dashed var(--line); border-radius: 12px; }
.empty p:last-child { margin: 0; color: var(--muted); }
dl { margin: 1rem 0 0; }
dl div { display: flex; gap: 0.75rem; }
dt { flex: 0 0 6rem; color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
.attachments { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0; padding: 0; list-style: none; }
.attachments a { display: block; padding: 0.375rem 0.875rem; background: var(--soft); border-radius: 999px; text-decoration: none; font-weight: 600; font-size: 0.875rem; }
iframe { display: block; width: 100%; height: 75vh; min-height: 24rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
pre { margin: 0; padding: 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; white-space: pre-wrap; overflow-wrap: anywhere; font: 0.875rem/1.5 ui-monospace, monospace; }
@media (max-width: 30rem) {
  main { padding: 1.25rem 0.75rem 2rem; }
  .mails a { grid-template-columns: 1fr; }
  dl div { display: block; margin-bottom: 0.375rem; }
}
`;
