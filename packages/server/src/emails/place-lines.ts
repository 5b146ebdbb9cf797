import type { PickupPoint } from '@cagette/sdk/contract/distribution';

/** A place with its address on the lines below. */
export function placeLines({ name, address }: Pick<PickupPoint, 'name' | 'address'>): string[] {
  return [name, address.street, [address.postcode, address.city].filter(Boolean).join(' ')].filter((line) => line !== '');
}
