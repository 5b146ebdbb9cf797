#!/usr/bin/env node
// By default: an older Node does not know the name, and would say nothing that helps.
import nodeModule from 'node:module';
import { join } from 'node:path';
import { tooOldNode } from './cli/too-old-node.ts';

const tooOld = tooOldNode(process.versions.node);
if (tooOld !== null) {
  console.error(tooOld);
  process.exit(1);
}

// A command lives for a moment, and compiling its modules would take half of it. Beside the code, since what lies in the system's folder for temporary
// files may be somebody else's; where the folder cannot be written nothing is kept.
nodeModule.enableCompileCache(join(import.meta.dirname, '../.compile-cache'));

// Who reads only the first lines (`| head`) closes the pipe; the command goes on, and what it opened is closed as usual.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const { runCommand } = await import('./cli/run-command.ts');
  await runCommand(process.argv);
} catch (error) {
  const { failureSentence } = await import('./cli/failure-sentence.ts');
  console.error(failureSentence(error) ?? error);
  process.exitCode = 1;
}
