import { html, nothing, type TemplateResult } from 'lit';
import type { CheckoutField } from '../../state/checkout-faults.ts';

interface TextField {
  readonly name: 'name' | 'email' | 'phone' | 'note';
  readonly label: string;
  readonly value: string;
  readonly fault: (field: CheckoutField) => string | null;
  /** The word for «optional». */
  readonly optional: string;
  readonly autocomplete?: 'name' | 'email' | 'tel';
  readonly type?: 'text' | 'email' | 'tel';
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly isLong?: boolean;
}

/** A labelled field with its hint and what is wrong with it, tied together for screen readers. */
export function textField(field: TextField): TemplateResult {
  const { name, label, value, hint, type = 'text' } = field;
  const fault = field.fault(name);
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ') || nothing;
  const control = field.isLong
    ? html`<textarea id=${name} name=${name} rows="2" aria-invalid=${fault !== null} aria-describedby=${described} .value=${value}></textarea>`
    : html`<input
        id=${name}
        name=${name}
        type=${type}
        autocomplete=${field.autocomplete ?? 'off'}
        autocapitalize=${type === 'text' ? 'words' : 'off'}
        aria-required=${!field.isOptional}
        aria-invalid=${fault !== null}
        aria-describedby=${described}
        .value=${value}
      />`;
  return html`<div class="field">
    <label for=${name}>${label}${field.isOptional ? html` <span class="small muted">${field.optional}</span>` : nothing}</label>
    ${control}${hint ? html`<p class="small muted" id="${name}-hint">${hint}</p>` : nothing}
    ${fault === null ? nothing : html`<p class="fault" id="${name}-fault">${fault}</p>`}
  </div>`;
}
