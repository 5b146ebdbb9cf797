import type { FaultCode } from '@cagette/sdk/contract/desk';
import type { FaultParams } from './values/parsed.ts';

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** What spreadsheets run when a cell begins with it (OWASP, «CSV injection»), after any apostrophes that already stand before it. */
const FORMULA_START = /^'*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;
const LOOKS_LIKE_FORMULA = /^(?:[=@]|[+-][^\s\d])/;
const LOOKS_LIKE_MARKUP = /<[/!]?[a-z][^>]*>/i;

/** What keeps a text from being stored; names are text, whatever else they contain. */
export function textFault(text: string, max: number): { readonly code: FaultCode; readonly params: FaultParams } | null {
  if (CONTROL.test(text)) return { code: 'value.controlCharacter', params: {} };
  return text.length > max ? { code: 'value.tooLong', params: { max, length: text.length } } : null;
}

/** Formulas and markup are kept as typed and shown as text; the farm is told, because it probably did not mean them. */
export function textWarnings(text: string, isName: boolean): FaultCode[] {
  const codes: FaultCode[] = [];
  if (isName && LOOKS_LIKE_FORMULA.test(text)) codes.push('value.formula');
  if (LOOKS_LIKE_MARKUP.test(text)) codes.push('value.markup');
  return codes;
}

/** A text for a spreadsheet's cell that no spreadsheet runs: an apostrophe before what would be a formula. */
export function escapeFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** Takes `escapeFormula`'s apostrophe away again, and leaves any other text as it is. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text;
}
