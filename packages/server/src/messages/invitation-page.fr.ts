import type { InvitationPageMessages } from './invitation-page.messages.ts';

export const invitationPageFr: InvitationPageMessages = {
  locale: 'fr',
  title: (association) => `Rejoindre ${association}`,
  intro: (association) => `${association} invite votre ferme dans son réseau.`,
  message: (association) => `Le message de ${association}`,
  meaning: {
    title: 'Ce que cela veut dire',
    points: [
      'Vos produits pourront se commander dans ses distributions, avec ceux des autres fermes.',
      'Votre ferme et vos points de retrait paraissent avec les siens.',
      'Vos produits, vos prix et vos stocks restent à vous.',
      'Vous pouvez vous retirer d’une distribution tant qu’elle n’est pas ouverte, et quitter le réseau quand vous voulez. Les commandes déjà passées tiennent.',
    ],
  },
  until: (day) => `Vous pouvez répondre jusqu’au ${day}.`,
  farm: {
    one: 'Ce que vous proposez',
    several: 'Que proposez-vous\u202f?',
    noCatalogue: 'Pas encore de catalogue',
    member: (farm) => `${farm} fait déjà partie de ce réseau.`,
    onlyMembers: 'Il n’y a rien à accepter.',
  },
  newFarm: {
    title: 'Votre ferme n’est pas encore ici',
    text: (email) =>
      `Aucune ferme n’est tenue avec l’adresse ${email}. Si la vôtre est ici sous une autre adresse, demandez qu’on vous invite à celle-là. Sinon, dites son nom\u202f: elle sera créée.`,
    name: 'Nom de la ferme',
    city: 'Commune (facultatif)',
    shown: (email) => `Les clients verront ce nom et l’adresse ${email}. Un code envoyé à cette adresse vous permettra de vous connecter.`,
  },
  accept: 'Accepter l’invitation',
  decline: 'Décliner',
  change: 'Rien ne change tant que vous n’avez pas répondu.',
  refusals: {
    farm: 'Choisissez ce que vous proposez.',
    name: 'Dites le nom de la ferme, en cent lettres au plus.',
    catalogue: 'Ce catalogue n’existe plus\u202f: choisissez-en un autre.',
    member: 'Une ferme de ce nom fait déjà partie du réseau. Si c’est la vôtre, demandez à l’association de vous en ouvrir l’accès.',
  },
  accepted: {
    title: (farm, association) => `${farm} fait partie de ${association}`,
    offered: (catalogue) => `Vous proposez «\u202f${catalogue}\u202f».`,
    nothingOffered: 'Vous ne proposez rien pour l’instant\u202f: vos produits paraîtront quand vous aurez un catalogue.',
    next: 'L’association est prévenue. Pour changer de catalogue ou quitter le réseau, écrivez-lui.',
    see: (association) => `Voir ${association}`,
  },
  declined: {
    title: 'Vous avez décliné l’invitation',
    text: (association) => `${association} est prévenue. Si vous changez d’avis, écrivez-lui\u202f: elle pourra vous inviter de nouveau.`,
  },
  withdrawn: {
    title: 'Cette invitation a été retirée',
    text: (association) => `${association} l’a retirée avant votre réponse. Il n’y a rien à faire.`,
  },
  expired: {
    title: 'Cette invitation n’est plus valable',
    text: (association) => `Le temps pour répondre est passé. Demandez une nouvelle invitation à ${association}.`,
  },
  wrong: {
    title: 'Ce lien ne mène à aucune invitation',
    text: 'Il est peut-être incomplet\u202f: ouvrez-le depuis le message reçu, ou copiez-le en entier.',
  },
  write: (email) => `Écrire à ${email}`,
};
