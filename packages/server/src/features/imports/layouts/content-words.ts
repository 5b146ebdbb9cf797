import { formatContent } from '@cagette/sdk/contract/format';
import type { ContentUnit } from '@cagette/sdk/contract/quantity';

/** A content as part of a name that is kept: with ordinary spaces, because names are compared with what people type. */
export function contentWords(quantity: number, unit: ContentUnit, locale: string): string {
  return formatContent(quantity, unit, locale).replaceAll(/[\u00a0\u202f]/g, ' ');
}
