import type { InvitationPageMessages } from './invitation-page.messages.ts';

export const invitationPageEn: InvitationPageMessages = {
  locale: 'en',
  title: (association) => `Join ${association}`,
  intro: (association) => `${association} invites your farm into its network.`,
  message: (association) => `The message of ${association}`,
  meaning: {
    title: 'What it means',
    points: [
      'Your products can be ordered in its distributions, with those of other farms.',
      'Your farm and your pickup points appear with its own.',
      'Your products, prices and stocks stay yours to decide.',
      'You may withdraw from a distribution until it opens, and leave the network whenever you like. Orders already placed stand.',
    ],
  },
  until: (day) => `You may answer until ${day}.`,
  farm: {
    one: 'What you offer',
    several: 'What do you offer?',
    noCatalogue: 'No catalogue yet',
    member: (farm) => `${farm} is in this network already.`,
    onlyMembers: 'There is nothing to accept.',
  },
  newFarm: {
    title: 'Your farm is not here yet',
    text: (email) =>
      `No farm is run with the address ${email}. If yours is here under another address, ask to be invited there. Otherwise tell its name: it will be created.`,
    name: 'Name of the farm',
    city: 'Town (optional)',
    shown: (email) => `Customers will see this name and the address ${email}. A code sent to that address will let you sign in.`,
  },
  accept: 'Accept the invitation',
  decline: 'Decline',
  change: 'Nothing changes until you have answered.',
  refusals: {
    farm: 'Choose what you offer.',
    name: 'Tell the name of the farm, in a hundred letters at most.',
    catalogue: 'This catalogue no longer exists: choose another.',
    member: 'A farm of this name is in the network already. If it is yours, ask the association to give you access to it.',
  },
  accepted: {
    title: (farm, association) => `${farm} is in the network of ${association}`,
    offered: (catalogue) => `You offer “${catalogue}”.`,
    nothingOffered: 'You offer nothing yet: your products will appear once you have a catalogue.',
    next: 'The association has been told. To change the catalogue or to leave the network, write to it.',
    see: (association) => `See ${association}`,
  },
  declined: {
    title: 'You have declined the invitation',
    text: (association) => `${association} has been told. If you change your mind, write to it: it can invite you again.`,
  },
  withdrawn: {
    title: 'This invitation was withdrawn',
    text: (association) => `${association} withdrew it before you answered. There is nothing to do.`,
  },
  expired: {
    title: 'This invitation has expired',
    text: (association) => `The time to answer has passed. Ask ${association} for another invitation.`,
  },
  wrong: {
    title: 'This link leads to no invitation',
    text: 'It may be incomplete: open it from the message that you were sent, or copy all of it.',
  },
  write: (email) => `Write to ${email}`,
};
