import type { Order, OrderLine } from '@cagette/sdk';
import { sumCents } from '@cagette/sdk/contract/money';
import { priceBasis } from '@cagette/sdk/contract/quantity';
import { css, html, nothing, type TemplateResult } from 'lit';
import { linesByOffer } from '../state/changed-order.ts';
import type { Formatter } from './formatter.ts';

/** What was ordered, offer by offer; one that was ordered at several prices says each. `control` changes a quantity where that can be done. */
export function orderLines(
  formatter: Formatter,
  order: Order,
  control: (own: readonly OrderLine[]) => TemplateResult | null = () => null,
): TemplateResult {
  return html`<ul class="ordered">
    ${[...linesByOffer(order).values()].map((own) => {
      const [{ productName, offerName, estimated }] = own as readonly [OrderLine];
      const changed = control(own);
      const isMixed = own.length > 1;
      return html`<li>
        <p class="name">${productName}<span class="small muted">${offerName}</span></p>
        <p class="number price">
          ${formatter.price(sumCents(own.map(({ totalCents }) => totalCents)))}${estimated ? html`<span class="small muted">${formatter.messages.estimated}</span>` : nothing}
        </p>
        ${changed && !isMixed ? nothing : html`<p class="small">${own.map((line) => html`<span class="number part">${part(formatter, line, isMixed)}</span>`)}</p>`}${changed}
      </li>`;
    })}
  </ul>`;
}

function part(formatter: Formatter, line: OrderLine, isMixed: boolean): string {
  const quantity = formatter.quantity(line, line.quantity);
  return isMixed ? `${quantity} × ${formatter.priceOf(line.priceCents, priceBasis(line))}` : quantity;
}

export const orderLinesStyles = css`
  .ordered {
    width: 100%;
    text-align: start;
  }
  .ordered li {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 12px;
    align-items: center;
    padding: 10px 0;
    border-bottom: 1px dashed var(--c-line);
  }
  .name,
  .price {
    display: grid;
    font-weight: 600;
  }
  .price {
    justify-items: end;
    align-self: start;
  }
  .name .small,
  .price .small {
    font-weight: 400;
  }
  .part + .part::before {
    content: ' + ';
  }
`;
