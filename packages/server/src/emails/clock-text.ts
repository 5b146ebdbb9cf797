import { clockTime } from '@cagette/sdk/contract/format';
import type { Messages } from '../messages/messages.ts';

/** A time as people say it, by the clock of the place: «8 h», «17 h 30», as the shop writes it. */
export function clockText(instant: string, timeZone: string, { clock }: Pick<Messages, 'clock'>): string {
  return clock(...clockTime(instant, timeZone));
}
