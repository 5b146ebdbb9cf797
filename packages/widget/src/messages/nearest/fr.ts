import type { NearestMessages } from './messages.ts';

export const fr: NearestMessages = {
  asking: 'Recherche de votre position… Elle reste sur votre téléphone.',
  sorted: 'Du plus près au plus loin. Votre position reste sur votre téléphone.',
  noPosition: {
    refused: 'Votre position n’est pas partagée, et ce n’est pas grave\u202f: choisissez par jour ou par ville.',
    unavailable: 'Votre appareil ne trouve pas votre position. Choisissez par jour ou par ville.',
    late: 'Votre position se fait attendre. Réessayez dehors ou près d’une fenêtre, ou choisissez par ville.',
  },
  distance: (kilometres) => `à ${kilometres}`,
};
