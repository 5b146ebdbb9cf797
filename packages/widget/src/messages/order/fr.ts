import type { OrderMessages } from './messages.ts';

const BETWEEN = '\u00a0';

export const fr: OrderMessages = {
  backToOrders: 'Retour à mes commandes',
  noMoreChanges: 'Cette commande ne peut plus être modifiée ici.',
  closedSince: (when) => `Les commandes sont closes depuis ${when}. Pour un changement, écrivez à la ferme.`,
  saveChanges: (total) => `Enregistrer${BETWEEN}·${BETWEEN}${total}`,
  newEstimate: 'Nouveau total estimé',
  changesSaved: 'C’est enregistré. Un e-mail vous le confirme.',
  cancelOrder: 'Annuler la commande',
  confirmCancel: 'Annuler vraiment cette commande\u202f?',
  yesCancel: 'Oui, annuler',
  keepOrder: 'Non, la garder',
  addProducts: 'Ajouter des produits',
  orderAgain: 'Commander à nouveau',
};
