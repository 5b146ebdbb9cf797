/** Whether people reach the server on the machine where it runs, so that it is being tried and nobody else is in. */
export function isOwnMachine(publicUrl: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(publicUrl).hostname);
}
