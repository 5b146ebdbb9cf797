import type { Impact, ImpactPeriod } from '@cagette/sdk';
import { isWithinTwelveMonths, periodState, type PeriodState } from '@cagette/sdk/contract/impact-figures';

/** Which period's figures are shown large, which beside them, and why there are none. */
export interface ShownPeriods {
  readonly lead: ImpactPeriod | null;
  readonly beside: ImpactPeriod | null;
  /** Of the period that was to be shown first; where it is not `told`, somebody has to say so. */
  readonly state: PeriodState;
}

type Told = Pick<Impact, 'since' | 'months' | ImpactPeriod>;

/**
 * Both periods, the twelve months first, unless the page wants one. Where they are the same only the beginning is named; where the twelve months have no figures,
 * those since the beginning stand in for them.
 */
export function shownPeriods(impact: Told, wanted: ImpactPeriod | null): ShownPeriods {
  if (wanted) return alone(impact, wanted);
  if (isWithinTwelveMonths(impact)) return alone(impact, 'sinceBeginning');
  const lately = periodState(impact, 'last12Months');
  const isTold = periodState(impact, 'sinceBeginning') === 'told';
  if (lately === 'told') return { lead: 'last12Months', beside: isTold ? 'sinceBeginning' : null, state: 'told' };
  return { lead: isTold ? 'sinceBeginning' : null, beside: null, state: lately };
}

function alone(impact: Told, period: ImpactPeriod): ShownPeriods {
  const state = periodState(impact, period);
  return { lead: state === 'told' ? period : null, beside: null, state };
}
