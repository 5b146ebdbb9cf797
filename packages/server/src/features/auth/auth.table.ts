export interface ApiKeysTable {
  id: string;
  organisationId: string;
  name: string;
  hash: string;
  createdAt: string;
  revokedAt: string | null;
}

export interface AuthCodesTable {
  email: string;
  hash: string;
  expiresAt: string;
  attemptsLeft: number;
  createdAt: string;
}

export interface SessionsTable {
  hash: string;
  customerId: string;
  createdAt: string;
  expiresAt: string;
}
