/** Method and path of every endpoint, apart from the schemas so that a browser bundle can hold the one without the other. */
export const routes = {
  getOrganisation: { method: 'GET', path: '/v1/organisations/:slug' },
  listDistributions: { method: 'GET', path: '/v1/organisations/:slug/distributions' },
  getShelf: { method: 'GET', path: '/v1/distributions/:id/shelf' },
  watchShelf: { method: 'GET', path: '/v1/distributions/:id/events' },
  createQuote: { method: 'POST', path: '/v1/quotes' },
  placeOrder: { method: 'POST', path: '/v1/orders' },
  getOrder: { method: 'GET', path: '/v1/orders/:id' },
  changeOrder: { method: 'PUT', path: '/v1/orders/:id' },
  cancelOrder: { method: 'DELETE', path: '/v1/orders/:id' },
  requestCode: { method: 'POST', path: '/v1/auth/codes' },
  createSession: { method: 'POST', path: '/v1/auth/sessions' },
  deleteSession: { method: 'DELETE', path: '/v1/auth/sessions' },
  listMyOrders: { method: 'GET', path: '/v1/me/orders' },
  exportMe: { method: 'GET', path: '/v1/me/export' },
  eraseMe: { method: 'DELETE', path: '/v1/me' },
  listDeskOrders: { method: 'GET', path: '/v1/desk/distributions/:id/orders' },
  getHarvestList: { method: 'GET', path: '/v1/desk/distributions/:id/harvest-list' },
  setProductPhoto: { method: 'PUT', path: '/v1/desk/products/:id/photo' },
  removeProductPhoto: { method: 'DELETE', path: '/v1/desk/products/:id/photo' },
  importCatalogue: { method: 'POST', path: '/v1/desk/imports' },
} as const;
export type EndpointName = keyof typeof routes;
