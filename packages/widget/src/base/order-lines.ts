import type { Order, OrderLine } from '@cagette/sdk';
import { sumCents } from '@cagette/sdk/contract/money';
import { priceBasis } from '@cagette/sdk/contract/quantity';
import { css, html, nothing, type TemplateResult } from 'lit';
import { linesByOffer, quantityOfLines } from '../state/lines-by-offer.ts';
import type { Formatter } from './formatter.ts';

/** What was ordered, offer by offer; one that was ordered at several prices says each. `control` changes a quantity where that can be done. */
export function orderLines(
  formatter: Formatter,
  order: Order,
  control: (own: readonly OrderLine[]) => TemplateResult | null = () => null,
): TemplateResult {
  return html`<ul class="ordered">
    ${[...linesByOffer(order).values()].map((own) => {
      const [line] = own as readonly [OrderLine];
      const changed = control(own);
      const parts = own.map((one) => `${formatter.quantity(one, one.quantity)} × ${formatter.priceOf(one.priceCents, priceBasis(one))}`);
      return html`<li>
        <p class="number quantity">${formatter.quantity(line, quantityOfLines(own))}</p>
        <p class="name">
          ${line.productName}<span class="small muted">${line.offerName}</span>${own.length > 1 ? html`<span class="small">${parts.join(' + ')}</span>` : nothing}
        </p>
        <p class="number price">
          ${formatter.price(sumCents(own.map(({ totalCents }) => totalCents)))}${line.estimated ? html`<span class="small muted">${formatter.messages.estimated}</span>` : nothing}
        </p>
        ${changed}
      </li>`;
    })}
  </ul>`;
}

export const orderLinesStyles = css`
  .ordered {
    width: 100%;
    text-align: start;
  }
  .ordered li {
    display: grid;
    grid-template-columns: minmax(48px, auto) 1fr auto;
    gap: 6px 12px;
    padding: 10px 0;
    border-bottom: 1px dashed var(--c-line);
  }
  /* What can be changed says the quantity itself, but on paper. */
  @media screen {
    .ordered li:has(cagette-quantity-stepper) {
      grid-template-columns: 1fr auto;
    }
    li:has(cagette-quantity-stepper) .quantity {
      display: none;
    }
  }
  .name,
  .price {
    display: grid;
    font-weight: 600;
  }
  .price {
    justify-items: end;
    align-content: start;
  }
  .name .small,
  .price .small {
    font-weight: 400;
  }
  /* A line each, so that an order fits one sheet. */
  @media print {
    .ordered li {
      padding: 3px 0;
      break-inside: avoid;
    }
    .name,
    .price {
      display: flex;
      gap: 8px;
      align-items: baseline;
    }
  }
`;
