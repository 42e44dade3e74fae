/** Where the content of every page starts: a link there lets the keyboard, and whoever listens, pass the menus. */
export const CONTENT_ANCHOR = 'contenu';
