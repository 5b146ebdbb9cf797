/** Where a device says it is, or why it does not: 1 refused, 2 unavailable, 3 too late. */
export type DeviceAnswer = { readonly latitude: number; readonly longitude: number } | 1 | 2 | 3 | 'silent';

export interface AskedDevice {
  /** The options of each question. */
  readonly questions: readonly PositionOptions[];
}

/** A device that answers this, in the browser's place; `answerTruly` gives the real one back. */
export function deviceAnswers(answer: DeviceAnswer): AskedDevice {
  const questions: PositionOptions[] = [];
  const getCurrentPosition: Geolocation['getCurrentPosition'] = (found, failed, options) => {
    questions.push(options ?? {});
    if (answer === 'silent') return;
    queueMicrotask(() => {
      if (typeof answer === 'number') failed?.({ code: answer, message: '' } as GeolocationPositionError);
      else found({ coords: answer, timestamp: 0 } as GeolocationPosition);
    });
  };
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
  return { questions };
}

export function noDevice(): void {
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: undefined });
}

export function answerTruly(): void {
  Reflect.deleteProperty(navigator, 'geolocation');
}
