/** The page's own event stream, which reconnects by itself. The only file of the elements that opens one. */
export function openEvents(url: string): EventSource {
  return new EventSource(url);
}
