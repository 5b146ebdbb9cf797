import type { NetworkMessages } from './network.messages.ts';

export const networkEn: NetworkMessages = {
  invited: {
    subject: (association) => `${association} invites you into its network`,
    title: (association) => `An invitation to join ${association}`,
    intro: (association) => `${association} brings farms together and shows where their food can be collected. Your farm is invited to it.`,
    message: 'Its message',
    means:
      'If you accept, your products can be ordered in its distributions, and your farm and pickup points appear with its own. You choose which catalogue you offer, you may withdraw from a distribution until it opens, and leave the network whenever you like.',
    open: 'See the invitation and answer',
    until: (day) =>
      `You may answer until ${day}. This link is for you alone: it answers in your name. Nothing changes until you have answered.`,
    ignore: (association) => `You do not know ${association}? Then forget this message.`,
  },
  accepted: {
    subject: (farm) => `${farm} joins your network`,
    title: (farm) => `${farm} joins your network`,
    text: (farm, email) => `Your invitation to ${email} is accepted, for ${farm}.`,
    catalogue: 'Catalogue offered',
    noCatalogue: 'None yet',
    next: 'Distributions that you plan from now on can offer its products. Those already announced do not change.',
  },
  declined: {
    subject: (email) => `Invitation declined – ${email}`,
    title: 'Your invitation is declined',
    text: (email) => `The farm invited at ${email} does not wish to join your network for now.`,
    again: (day) => `You may invite it again from ${day}.`,
  },
  ended: {
    subject: {
      association: (association, farm) => `${farm} is no longer in the network of ${association}`,
      farm: (_association, farm) => `${farm} leaves your network`,
    },
    title: {
      association: (association) => `You are no longer in the network of ${association}`,
      farm: (_association, farm) => `${farm} leaves your network`,
    },
    text: {
      association: (association, farm) => `${association} has ended the affiliation of ${farm}.`,
      farm: (association, farm) => `${farm} has ended its affiliation with ${association}.`,
    },
    unopened: (farm) => `Distributions that had not opened will take place without ${farm}.`,
    standing: 'Still to be prepared',
    standingMeans: 'These distributions have opened and go on to their end. Orders stand, and the lists will be sent as usual.',
  },
  withdrew: {
    subject: (farm, day, place) => `${farm} withdraws – ${day}, ${place}`,
    title: (farm) => `${farm} withdraws from a distribution`,
    text: {
      association: (association, farm) => `${association} has taken ${farm} out of this distribution.`,
      farm: (_association, farm) => `${farm} will not take part in this distribution.`,
    },
    nobodyOrdered: 'Orders had not opened: nobody had ordered anything from this farm.',
  },
};
