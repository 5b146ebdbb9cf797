import type { MyExport, Order, Session } from '@cagette/sdk';
import { type ErrorCode, errorCodes } from '@cagette/sdk/contract/errors';
import { demoId, demoNow } from './demo-shop.ts';

const TOKEN = 'session';
const ATTEMPTS = 5;
const SESSION_MS = 2_592_000_000;

/** The part of the fake server that knows people: codes, sessions, their orders, their data. The code is always 123456. */
export class FakePeople {
  readonly #orders: Order[];
  /** Addresses that were sent a code. */
  readonly mailed: string[] = [];
  /** The session is one the server does not know. */
  isForgotten = false;
  /** Orders a page of the list. */
  pageSize = 50;
  #attemptsLeft = ATTEMPTS;
  #email = '';

  constructor(orders: Order[]) {
    this.#orders = orders;
  }

  async answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const about = `${request.method} ${pathname}`;
    if (about === 'POST /v1/auth/codes') {
      this.#email = ((await request.json()) as { email: string }).email;
      this.#attemptsLeft = ATTEMPTS;
      this.mailed.push(this.#email);
      return new Response(null, { status: 202 });
    }
    if (about === 'POST /v1/auth/sessions') return this.#signIn(((await request.json()) as { code: string }).code);
    if (this.isForgotten || request.headers.get('Authorization') !== `Bearer ${TOKEN}`) return refuse('auth.invalid');
    if (about === 'GET /v1/me/orders') return json(this.#page(searchParams));
    if (about === 'GET /v1/me/export') return json(this.#export());
    if (about === 'DELETE /v1/me') this.#orders.length = 0;
    return new Response(null, { status: 204 });
  }

  #signIn(code: string): Response {
    if (this.#attemptsLeft === 0) return refuse('code.exhausted');
    this.#attemptsLeft -= 1;
    if (code !== '123456')
      return this.#attemptsLeft === 0 ? refuse('code.exhausted') : refuse('code.invalid', { attemptsLeft: this.#attemptsLeft });
    const session: Session = {
      token: TOKEN,
      expiresAt: new Date(Date.now() + SESSION_MS).toISOString(),
      customer: { id: demoId('cus', 1), email: this.#email, roles: [] },
    };
    return json(session, 201);
  }

  #page(query: URLSearchParams): { items: Order[]; nextCursor: string | null } {
    const slug = query.get('organisation');
    const own = this.#orders.filter(({ organisation }) => slug === null || organisation.slug === slug).toReversed();
    const start = Number(query.get('cursor') ?? 0);
    const end = start + this.pageSize;
    return { items: own.slice(start, end), nextCursor: end < own.length ? String(end) : null };
  }

  #export(): MyExport {
    const at = new Date(demoNow).toISOString();
    return {
      exportedAt: at,
      email: this.#email,
      createdAt: at,
      roles: [],
      orders: this.#orders,
      changes: [],
      invitations: [],
      sessions: [],
    };
  }
}

export function json(value: unknown, status = 200): Response {
  return Response.json(value, { status });
}

export function refuse(code: ErrorCode, params: object = {}): Response {
  const { status, title } = errorCodes[code];
  return new Response(JSON.stringify({ type: `urn:cagette:${code}`, title, status, code, params, requestId: 'req_test' }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}
