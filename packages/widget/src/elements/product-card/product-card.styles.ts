import { css } from 'lit';

/** A row in a narrow column, a tile in a narrower one: the card asks its own width, so that a shelf only has to give it room. */
export const cardStyles = css`
  :host {
    container-type: inline-size;
    min-width: 0;
  }
  .card {
    display: grid;
    grid-template: auto 1fr / 92px 1fr;
    height: 100%;
    border: 1px solid var(--c-line);
    border-bottom-width: 2px;
    border-radius: var(--c-radius);
    background: var(--c-card);
    overflow: hidden;
  }
  [data-taken] {
    border-color: var(--c-accent);
  }
  .picture {
    position: relative;
    grid-row: span 2;
    display: grid;
    place-items: center;
    background: color-mix(in srgb, var(--c-ground, var(--c-tile)) 34%, var(--c-tile));
  }
  /* In figures: a picture that does not come would take its own height in Chromium, and the card with it. */
  img {
    width: 68px;
    height: 68px;
  }
  img[srcset] {
    position: absolute;
  }
  /* Grounds by what is sold, so that one finds the way by colour. */
  .vegetables,
  .herbs,
  .plants {
    --c-ground: #b5cf7c;
  }
  .fruit,
  .drinks,
  .baskets {
    --c-ground: #fbb760;
  }
  .honey,
  .cheese,
  .oil,
  .eggs {
    --c-ground: #f9cb45;
  }
  .meat,
  .charcuterie,
  .poultry,
  .savoury {
    --c-ground: #ee9d80;
  }
  .dairy,
  .fish {
    --c-ground: #93bfd6;
  }
  .about {
    padding: 8px 12px 2px;
    line-height: 1.3;
  }
  .name {
    padding: 2px 0;
    border: 0;
    background: none;
    text-align: start;
    font-size: 17px;
  }
  .label {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--c-edge);
    border-radius: 999px;
    font-size: 12.5px;
    line-height: 1.3;
  }
  .offers {
    display: grid;
    align-content: end;
    padding: 0 12px;
  }
  .offer {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    align-items: center;
    justify-content: end;
    padding-bottom: 8px;
    line-height: 1.3;
  }
  .offer + .offer {
    padding-top: 6px;
    border-top: 1px dashed var(--c-line);
  }
  .what {
    width: 100%;
  }
  .what span::before {
    content: ' · ';
  }
  .tag {
    padding: 1px 8px 1px 18px;
    border-radius: 999px 5px 5px 999px;
    background: radial-gradient(circle at 10px 50%, var(--c-card) 3.4px, var(--c-tag) 4px);
    color: var(--c-on-tag);
    font-size: 17px;
    font-weight: 700;
    line-height: 25px;
  }
  /* Price and price per kilogram: one above the other beside the stepper, side by side where that takes a row of its own. */
  .price {
    display: flex;
    flex: 1 60px;
    flex-wrap: wrap;
    gap: 0 6px;
    align-items: center;
    min-width: min-content;
  }
  .few {
    color: var(--c-alert);
    font-weight: 650;
  }
  [data-gone] .tag {
    background: var(--c-tile);
    color: var(--c-muted);
  }
  /* The room of the whole stepper is there before it is: nothing moves under the finger. */
  cagette-quantity-stepper {
    --c-stepper: 112px;
  }
  .bulk cagette-quantity-stepper {
    --c-stepper: 128px;
  }
  @container (max-width: 320px) {
    .card {
      grid-template-columns: 76px 1fr;
    }
  }
  @container (max-width: 290px) {
    .card {
      grid-template: minmax(112px, 1fr) auto auto / 1fr;
    }
    .picture {
      grid-row: 1;
    }
    img {
      width: 92px;
      height: 92px;
    }
  }
  @container (max-width: 230px) {
    .offers {
      padding: 0 6px;
    }
    .offer cagette-quantity-stepper {
      --c-stepper: 100%;
    }
  }
`;
