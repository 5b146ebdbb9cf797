import type { TypedMessages } from './messages.ts';

export const en: TypedMessages = {
  left: (amount) => `${amount} left`,
  atMost: (amount) => `No more than ${amount} at a time`,
  soldBy: (step) => `Sold by ${step}`,
  soldByPiece: 'Sold by the piece',
  unclear: (example) => `Write for example ${example}`,
};
