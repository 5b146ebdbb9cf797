import type { OrderMessages } from './messages.ts';

export const en: OrderMessages = {
  backToOrders: 'Back to my orders',
  noMoreChanges: 'This order can no longer be changed here.',
  closedSince: (when) => `Orders closed ${when}. To change something, write to the farm.`,
  saveChanges: (total) => `Save · ${total}`,
  newEstimate: 'New total, estimated',
  changesSaved: 'Saved. An e-mail confirms it.',
  cancelOrder: 'Cancel the order',
  confirmCancel: 'Really cancel this order?',
  yesCancel: 'Yes, cancel it',
  keepOrder: 'No, keep it',
  addProducts: 'Add products',
  orderAgain: 'Order again',
};
