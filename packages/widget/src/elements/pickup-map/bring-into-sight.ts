/** Scrolls to a point's card: within the list where that has a height of its own, on the page only when the page's address asked for the point. */
export function bringIntoSight(root: ParentNode, id: string): void {
  const card = root.querySelector<HTMLElement>(`#card-${id}`);
  const list = card?.closest<HTMLElement>('.list');
  if (card && list && list.scrollHeight > list.clientHeight) list.scrollTop = card.offsetTop - list.offsetTop;
  else if (location.hash.includes(id)) card?.scrollIntoView({ block: 'nearest' });
}
