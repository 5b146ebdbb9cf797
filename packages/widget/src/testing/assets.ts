/** Where the category pictures really are on the test page; no photo is. */
export const ASSETS = new URL('/packages/widget/assets/', location.href).href;
