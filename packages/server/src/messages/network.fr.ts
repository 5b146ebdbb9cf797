import type { NetworkMessages } from './network.messages.ts';

export const networkFr: NetworkMessages = {
  invited: {
    subject: (association) => `${association} vous invite dans son réseau`,
    title: (association) => `Invitation à rejoindre ${association}`,
    intro: (association) =>
      `${association} réunit des fermes et fait connaître les lieux où retirer leurs produits. Votre ferme y est invitée.`,
    message: 'Son message',
    means:
      'Si vous acceptez, vos produits pourront se commander dans ses distributions, et votre ferme et vos points de retrait paraîtront avec les siens. Vous choisissez le catalogue que vous proposez, vous pouvez vous retirer d’une distribution tant qu’elle n’est pas ouverte, et quitter le réseau quand vous voulez.',
    open: 'Voir l’invitation et répondre',
    until: (day) =>
      `Vous pouvez répondre jusqu’au ${day}. Ce lien n’est que pour vous\u202f: il répond en votre nom. Rien ne change tant que vous n’avez pas répondu.`,
    ignore: (association) => `${association} ne vous dit rien\u202f? Vous pouvez oublier ce message.`,
  },
  accepted: {
    subject: (farm) => `${farm} rejoint votre réseau`,
    title: (farm) => `${farm} rejoint votre réseau`,
    text: (farm, email) => `Votre invitation envoyée à ${email} est acceptée, au nom de ${farm}.`,
    catalogue: 'Catalogue proposé',
    noCatalogue: 'Aucun pour l’instant',
    next: 'Les distributions que vous préparerez désormais pourront proposer ses produits. Celles qui sont déjà annoncées ne changent pas.',
  },
  declined: {
    subject: (email) => `Invitation déclinée – ${email}`,
    title: 'Votre invitation est déclinée',
    text: (email) => `La ferme invitée à l’adresse ${email} ne souhaite pas rejoindre votre réseau pour l’instant.`,
    again: (day) => `Vous pourrez l’inviter de nouveau à partir du ${day}.`,
  },
  ended: {
    subject: {
      association: (association, farm) => `${farm} ne fait plus partie du réseau de ${association}`,
      farm: (_association, farm) => `${farm} quitte votre réseau`,
    },
    title: {
      association: (association) => `Vous ne faites plus partie du réseau de ${association}`,
      farm: (_association, farm) => `${farm} quitte votre réseau`,
    },
    text: {
      association: (association, farm) => `${association} a mis fin à l’adhésion de ${farm}.`,
      farm: (association, farm) => `${farm} a mis fin à son adhésion à ${association}.`,
    },
    unopened: (farm) => `Les distributions qui n’étaient pas encore ouvertes se feront sans ${farm}.`,
    standing: 'Encore à préparer',
    standingMeans:
      'Ces distributions ont déjà ouvert\u202f: elles vont à leur terme. Les commandes tiennent, et les listes seront envoyées comme d’habitude.',
  },
  withdrew: {
    subject: (farm, day, place) => `${farm} se retire – ${day}, ${place}`,
    title: (farm) => `${farm} se retire d’une distribution`,
    text: {
      association: (association, farm) => `${association} a retiré ${farm} de cette distribution.`,
      farm: (_association, farm) => `${farm} ne participera pas à cette distribution.`,
    },
    nobodyOrdered: 'Les commandes n’étaient pas ouvertes\u202f: personne n’avait rien commandé à cette ferme.',
  },
};
