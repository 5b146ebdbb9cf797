type Requests = 'cagette-map-request' | 'cagette-point-request' | 'cagette-area-request';

/** Answers what the parts of a map ask for; nobody outside it hears of it. */
export function hearRequest<Name extends Requests>(map: HTMLElement, name: Name, answer: (event: HTMLElementEventMap[Name]) => void): void {
  map.addEventListener(name, (event: HTMLElementEventMap[Name]) => {
    event.stopPropagation();
    answer(event);
  });
}
