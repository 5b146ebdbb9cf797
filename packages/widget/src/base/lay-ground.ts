/**
 * Lays the ground of an element into its root, under a sheet of its host's own, and gives what is rendered into. A page's rules reach the host, whatever its own
 * say; they do not reach what is inside. Everything stands on this, and measures itself by what is in it.
 */
export function layGround(root: Node & Partial<DocumentOrShadowRoot>, own: CSSStyleSheet): HTMLElement {
  root.adoptedStyleSheets?.push(own);
  const ground = root.appendChild(document.createElement('div'));
  // As wide as the ground's column, which is no wider than the window, and of no height: its width is watched here, for who watches what grows and shrinks is told of loops.
  ground.append(document.createElement('i'));
  return ground.appendChild(document.createElement('div'));
}
