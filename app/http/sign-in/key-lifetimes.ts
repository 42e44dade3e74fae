/** How long what a sign-in e-mail carries opens the door. */
export const CODE_MINUTES = 10;
export const LINK_MINUTES = 15;
