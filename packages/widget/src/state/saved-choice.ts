/** Where and when the visitor collects, as it was last stored. */
export interface SavedChoice {
  readonly distributionId: string | null;
  /** The distribution the page asked for when this was written: a choice made knowing that wins over it. */
  readonly asked: string | null;
}

/** Grows with the shape; what another version wrote is forgotten rather than guessed. */
export const SHAPE = 1;

/** What is stored with the basket; the fields are not looked at yet. Empty when nothing is, or nothing that can be read. */
export function parsedSaved(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isRecord(value) && value['shape'] === SHAPE ? value : {};
  } catch {
    return {};
  }
}

export function savedChoice(saved: Readonly<Record<string, unknown>>): SavedChoice {
  return { distributionId: textOrNull(saved['distributionId']), asked: textOrNull(saved['asked']) };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
