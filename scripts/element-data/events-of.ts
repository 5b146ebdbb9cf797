import type { Documented, ElementContract } from './element-contract.ts';
import type { EventClass } from './public-events.ts';

/** Every event of the elements, each once. */
export function eventsOf(contracts: readonly ElementContract[]): EventClass[] {
  return [...new Map(contracts.flatMap(({ events }) => events.map(({ event }) => [event.type, event] as const))).values()];
}

/** Every theming property, once: elements that share one say the same of it, or the first is heard. */
export function themeOf(contracts: readonly ElementContract[]): ElementContract['theme'] {
  return [...new Map([...contracts].reverse().flatMap(({ theme }) => theme.map((one) => [one.name, one] as const))).values()];
}

/** Every part, once, with what each element calls so. */
export function partsOf(contracts: readonly ElementContract[]): Documented[] {
  const says = new Map<string, string[]>();
  for (const { tag, parts } of contracts)
    for (const { name, description } of parts) says.set(name, [...(says.get(name) ?? []), `\`<${tag}>\`: ${description}`]);
  return [...says].map(([name, all]) => ({ name, description: all.join('; ') }));
}
