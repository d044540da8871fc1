// Every page the walk looks at, without its language.

/** Open to everyone, and complete without JavaScript. */
export const publicPages = [
  '/',
  '/year/2027',
  '/territories',
  '/territory/nord-est',
  '/practices',
  '/sign-in',
  '/privacy',
  '/accessibility',
];

/** Every component of the house on one page; not part of the product, held to the same rules. */
export const componentPages = ['/components'];
