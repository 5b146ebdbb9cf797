/** What middleware leaves on the context for handlers. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** The visitor's address, after the trusted proxies; of an IPv6 address its network. */
    address: string;
  };
}
