import { css, unsafeCSS } from 'lit';

/** In light and in dark, as the page's `color-scheme` says. */
const colours = css`
  --c-paper: var(--cagette-background, light-dark(#faf5ea, #1d1914));
  --c-card: var(--cagette-surface, light-dark(#fffdf8, #29231c));
  --c-ink: var(--cagette-text, light-dark(#2a231b, #f5ecdf));
  --c-muted: var(--cagette-muted, light-dark(#655947, #c3b39c));
  --c-line: var(--cagette-line, light-dark(#e3d7c1, #463c2f));
  --c-edge: light-dark(#93836a, #8b7b64);
  --c-tile: var(--cagette-tile, light-dark(#f1e6d0, #3a3126));
  --c-accent: var(--cagette-accent, var(--c-host-accent, light-dark(#3f5f2a, #b4d088)));
  --c-on-accent: var(--cagette-on-accent, var(--c-host-on-accent, light-dark(#fff, #1b2210)));
  --c-tag: var(--cagette-tag, light-dark(#f7dc97, #e9c25f));
  --c-on-tag: light-dark(#3b2a06, #2a1d02);
  --c-alert: light-dark(#9a3412, #f7ae86);
  --c-alert-paper: light-dark(#fcebdd, #412a1c);
`;
const hasDark = typeof CSS !== 'undefined' && CSS.supports('color', 'light-dark(#000, #fff)');
/** Browsers before 2024 know no dark. */
const light = colours.cssText.replaceAll(/light-dark\((#\w+), ?#\w+\)/g, '$1');

/** Colour roles, spacing and type of the shop, on its host; everything inside reads only these. */
export const tokens = css`
  :host {
    ${hasDark ? colours : unsafeCSS(light)}
    --c-radius: var(--cagette-radius, 14px);
    --c-head: var(--cagette-heading-font-family, var(--c-host-head, inherit));
  }
  @media (forced-colors: active) {
    :host {
      --c-paper: Canvas;
      --c-card: Canvas;
      --c-tile: Canvas;
      --c-ink: CanvasText;
      --c-muted: CanvasText;
      --c-line: CanvasText;
      --c-edge: ButtonBorder;
      --c-tag: Canvas;
      --c-on-tag: CanvasText;
      --c-accent: CanvasText;
      --c-on-accent: Canvas;
      --c-alert: CanvasText;
      --c-alert-paper: Canvas;
    }
  }
`;
