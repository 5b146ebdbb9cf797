import type { Impact, ImpactReader } from '@cagette/sdk';
import { type Failure, failureOf } from '../failure.ts';
import { Observable } from '../observable.ts';

export interface ImpactState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly impact: Impact | null;
  readonly failure: Failure | null;
}

export const loadingImpact: ImpactState = { phase: 'loading', impact: null, failure: null };

/** Reads the figures of an organisation, once they are asked for and again after a failure. */
export class ImpactStore {
  readonly state = new Observable<ImpactState>(loadingImpact);
  readonly #reader: ImpactReader;
  readonly #organisation: string;
  #reading: AbortController | null = null;

  constructor(reader: ImpactReader, organisation: string) {
    this.#reader = reader;
    this.#organisation = organisation;
  }

  /** What is there already, or on its way, is not asked for twice. */
  async start(): Promise<void> {
    if (this.#reading || this.state.value.phase === 'ready') return;
    const { signal } = (this.#reading = new AbortController());
    this.state.value = loadingImpact;
    const next = await this.#read(signal);
    if (signal.aborted) return;
    this.#reading = null;
    this.state.value = next;
  }

  stop(): void {
    this.#reading?.abort();
    this.#reading = null;
  }

  async #read(signal: AbortSignal): Promise<ImpactState> {
    try {
      return { phase: 'ready', impact: await this.#reader.get(this.#organisation, { signal }), failure: null };
    } catch (error) {
      return { phase: 'failed', impact: null, failure: failureOf(error) };
    }
  }
}
