export interface MailAttachment {
  readonly fileName: string;
  /** With its parameters: `text/csv; charset=utf-8`. */
  readonly contentType: string;
  readonly content: string;
}

/** One e-mail as a transport is given it. */
export interface Mail {
  readonly to: string;
  /** In whose name it is sent; the address is always the server's own. */
  readonly fromName: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
}

export interface MailTransport {
  /**
   * Sends a mail, or fails for the job to try again.
   *
   * @param id the same for every attempt at the same mail; its Message-ID is made of it, so that a mail whose acknowledgement was lost is recognised when it comes again.
   */
  send(mail: Mail, id: string): Promise<void>;
  close(): Promise<void>;
}
