import type { Deps } from '../deps.ts';
import type { MailTransport } from '../emails/mail.ts';
import type { JobHandlers } from './jobs.ts';
import { sendCodeMail } from './send-code-mail.ts';
import { sendListsMail } from './send-lists-mail.ts';
import { sendNetworkMail } from './send-network-mail.ts';
import { sendOrderMail } from './send-order-mail.ts';

/** What each job does. A handler reads what is true when it runs, and ends quietly when there is nothing left to say. */
export function mailHandlers(deps: Deps, transport: MailTransport): JobHandlers {
  return {
    'mail.order': (data, jobId) => sendOrderMail(deps, transport, data, jobId),
    'mail.code': (data, jobId) => sendCodeMail(transport, data, jobId),
    'mail.lists': (data, jobId) => sendListsMail(deps, transport, data, jobId),
    'mail.network': (data, jobId) => sendNetworkMail(deps, transport, data, jobId),
  };
}
