import type { NearestMessages } from './messages.ts';

export const en: NearestMessages = {
  asking: 'Looking for your position… It stays on your phone.',
  sorted: 'The nearest first. Your position stays on your phone.',
  noPosition: {
    refused: 'Your position is not shared, which is fine: choose by day or by town.',
    unavailable: 'Your device cannot find your position. Choose by day or by town.',
    late: 'Your position takes a while. Try again outdoors or near a window, or choose by town.',
  },
  distance: (kilometres) => `${kilometres} away`,
};
