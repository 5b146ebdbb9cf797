/** The most characters of each text. */
export const MAX_NAME = 200;
export const MAX_SHORT_TEXT = 500;
export const MAX_LONG_TEXT = 5000;
export const MAX_REFERENCE = 100;
