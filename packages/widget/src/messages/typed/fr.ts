import type { TypedMessages } from './messages.ts';

export const fr: TypedMessages = {
  left: (amount) => `Il en reste ${amount}`,
  atMost: (amount) => `Pas plus de ${amount} à la fois`,
  soldBy: (step) => `Se vend par ${step}`,
  soldByPiece: 'Se vend à la pièce',
  unclear: (example) => `Écrivez par exemple ${example}`,
};
