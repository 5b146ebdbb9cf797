/** What a mail says, apart from how it looks: HTML and text are rendered from the same blocks, so that neither says more than the other. */
export interface MailContent {
  readonly locale: string;
  readonly subject: string;
  readonly title: string;
  /** In whose name it is sent, above everything. */
  readonly sender: string;
  readonly blocks: readonly MailBlock[];
  /** Who the seller is, in small print. */
  readonly footer: readonly string[];
}

export type MailBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'hint'; readonly text: string }
  /** What is read aloud or typed: a code in large letters. */
  | { readonly kind: 'code'; readonly label: string; readonly value: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'items'; readonly title: string | null; readonly items: readonly Item[]; readonly sums: readonly Sum[] }
  | { readonly kind: 'table'; readonly title: string | null; readonly columns: readonly Column[]; readonly groups: readonly TableGroup[] }
  | { readonly kind: 'button'; readonly label: string; readonly url: string };

export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

export interface Item {
  readonly name: string;
  readonly details: readonly string[];
  readonly amount: string;
}

export interface Sum {
  readonly label: string;
  readonly amount: string;
  readonly weight: 'minor' | 'plain' | 'strong';
}

export interface Column {
  readonly label: string;
  readonly isNumber: boolean;
}

export interface TableGroup {
  readonly title: string | null;
  readonly rows: readonly (readonly string[])[];
}
