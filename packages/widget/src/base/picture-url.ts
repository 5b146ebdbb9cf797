import type { CategoryPicture } from '@cagette/sdk';

/** `serverUrl` ends in a slash. */
export function pictureUrl(serverUrl: string, picture: CategoryPicture): string {
  return `${serverUrl}pictures/${picture}.svg`;
}
