import type { Generated, JSONColumnType } from 'kysely';

export interface KeptAttachment {
  fileName: string;
  contentType: string;
  /** Base 64. */
  content: string;
}

export interface KeptMailsTable {
  id: Generated<string>;
  sentAt: string;
  recipient: string;
  sender: string;
  replyTo: string | null;
  subject: string;
  bodyText: string;
  bodyHtml: string;
  attachments: JSONColumnType<KeptAttachment[]>;
}
