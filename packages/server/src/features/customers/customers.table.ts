import type { Role } from '@cagette/sdk/contract/auth';

export interface CustomersTable {
  id: string;
  /** Lower case; null once erased. */
  email: string | null;
  createdAt: string;
  erasedAt: string | null;
}

export interface RolesTable {
  organisationId: string;
  customerId: string;
  role: Role;
}
