/** All elements that match, in this root and in every shadow root below it. */
export function deepQueryAll(root: ParentNode, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [...root.querySelectorAll<HTMLElement>(selector)];
  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) found.push(...deepQueryAll(element.shadowRoot, selector));
  return found;
}

export function deepQuery(root: ParentNode, selector: string): HTMLElement | null {
  return deepQueryAll(root, selector)[0] ?? null;
}

/** What has the focus, however deep. Unlike `:focus` this also answers on a page that is not in front. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** A button or link by what it is called: its label, else its text. */
export function called(root: ParentNode, name: RegExp): HTMLElement | null {
  return allCalled(root, name)[0] ?? null;
}

/** The first that somebody could press: a press on what is disabled or at rest comes to nothing. */
export function pressable(root: ParentNode, name: RegExp): HTMLElement | null {
  return allCalled(root, name).find((element) => !element.matches(':disabled') && !isAtRest(element)) ?? null;
}

function allCalled(root: ParentNode, name: RegExp): HTMLElement[] {
  const text = (element: HTMLElement) => (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
  return deepQueryAll(root, 'button, a').filter((element) => name.test(text(element)));
}

function isAtRest(element: Element): boolean {
  if (element.closest('[inert]')) return true;
  const root = element.getRootNode();
  return root instanceof ShadowRoot && isAtRest(root.host);
}

export function deepText(root: ParentNode): string {
  const own =
    root instanceof Element
      ? root.textContent
      : [...root.childNodes].map((node) => (node instanceof HTMLStyleElement ? '' : node.textContent)).join(' ');
  const below = [...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [deepText(element.shadowRoot)] : []));
  return [own, ...below].join(' ').replaceAll(/\s+/g, ' ');
}
