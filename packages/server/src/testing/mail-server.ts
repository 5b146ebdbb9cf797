import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail extends ParsedMail {
  /** Whom the envelope names, which no header can change. */
  readonly recipients: readonly string[];
  readonly source: string;
}

export interface MailServer {
  readonly port: number;
  readonly received: readonly ReceivedMail[];
  /** Waits until that many mails have come in all. */
  waitFor(count: number): Promise<readonly ReceivedMail[]>;
  close(): Promise<void>;
}

/** A real SMTP server on a free port, or on one that was free before. `loseAnswers` takes that many mails and hangs up instead of acknowledging them. */
export async function startMailServer(options: { readonly port?: number; readonly loseAnswers?: number } = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  let toLose = options.loseAnswers ?? 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, callback) {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        const source = Buffer.concat(chunks);
        const mail = await simpleParser(source);
        received.push(
          Object.assign(mail, { recipients: session.envelope.rcptTo.map(({ address }) => address), source: source.toString() }),
        );
        if (toLose > 0) {
          toLose -= 1;
          const error = Object.assign(new Error('Lost'), { responseCode: 421 });
          callback(error);
        } else callback();
        for (const check of waiting) check();
      })();
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => resolve());
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    waitFor(count) {
      return new Promise((resolve) => {
        const check = () => {
          if (received.length < count) return;
          waiting.delete(check);
          resolve(received);
        };
        waiting.add(check);
        check();
      });
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
