/** What a connection of this process is called in PostgreSQL, so that each of them is told from those of other programs: «cagette jobs 4711». */
export function applicationName(role?: 'changes' | 'jobs' | 'server'): string {
  return ['cagette', role, process.pid].filter(Boolean).join(' ');
}
