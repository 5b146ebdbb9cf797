import { type LineSnapshot, withQuantity } from '../quotes/line-snapshot.ts';

/**
 * Adds lines to those of an order. A line of the same terms is joined when the cents of both together are the cents of the sum;
 * otherwise it stays a line of its own, because the customer was shown a total for exactly what they added.
 */
export function joinLines(held: readonly LineSnapshot[], added: readonly LineSnapshot[]): LineSnapshot[] {
  const lines = [...held];
  for (const line of added) {
    const index = lines.findIndex((other) => joined(other, line) !== null);
    const other = lines[index];
    if (other) lines[index] = joined(other, line) ?? other;
    else lines.push(line);
  }
  return lines;
}

const amounts = ['totalCents', 'vatCents', 'depositCents'] as const;

function joined(a: LineSnapshot, b: LineSnapshot): LineSnapshot | null {
  const sameTerms = (Object.keys(b) as (keyof LineSnapshot)[]).every(
    (key) => key === 'quantity' || amounts.some((amount) => amount === key) || a[key] === b[key],
  );
  if (!sameTerms) return null;
  const sum = withQuantity(b, a.quantity + b.quantity);
  return amounts.every((amount) => sum[amount] === a[amount] + b[amount]) ? sum : null;
}
