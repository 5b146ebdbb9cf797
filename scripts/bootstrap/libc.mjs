/** Whether this is a Linux without glibc (Alpine and the like), where neither the bundled Node nor the bundled PostgreSQL runs. */
export function isMusl() {
  if (process.platform !== 'linux') return false;
  // Without this the report looks up the name of every network interface, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return report.header?.glibcVersionRuntime === undefined;
}
