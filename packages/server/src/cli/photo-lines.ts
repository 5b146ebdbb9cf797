import { type ErrorCode, errorCodes } from '@cagette/sdk/contract/errors';
import type { PhotoOutcome } from '../features/photos/photo-folder.service.ts';
import { photosFr as messages } from '../messages/photos.fr.ts';

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** What an import of photos says on a terminal: a line a file, then how many were what, and whether anything was written. */
export function photoLines(
  outcomes: readonly PhotoOutcome[],
  { dryRun, withSummary }: { readonly dryRun: boolean; readonly withSummary: boolean },
): string[] {
  const lines = outcomes.map((one) => messages.line(plain(one.name), plain(wordsFor(one))));
  if (!withSummary) return lines;
  const count = (wanted: PhotoOutcome['outcome']) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const [set, same] = [count('set'), count('same')];
  const end = dryRun ? messages.dryRun : set > 0 ? messages.written : messages.nothingWritten;
  return [...lines, messages.summary({ set, same, left: outcomes.length - set - same }), end];
}

function wordsFor({ outcome, productName }: PhotoOutcome): string {
  if (outcome === 'set' || outcome === 'same') return messages[outcome](productName ?? '');
  if (outcome === 'unknown' || outcome === 'ambiguous' || outcome === 'twice') return messages[outcome];
  return isRefusal(outcome) ? messages.refused[outcome] : errorCodes[outcome].title;
}

function isRefusal(code: ErrorCode): code is keyof typeof messages.refused {
  return Object.hasOwn(messages.refused, code);
}

/** A file's name must not move a terminal's cursor. */
function plain(text: string): string {
  return text.replace(CONTROL, ' ');
}
