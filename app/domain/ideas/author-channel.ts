/** How somebody hears what became of their idea; `none`: they do not wish to be told. */
export const AUTHOR_CHANNELS = ['email', 'phone', 'sms', 'letter', 'mediator', 'none'] as const;
export type AuthorChannel = (typeof AUTHOR_CHANNELS)[number];

/** Most letters of what is kept of a contact. */
export const CONTACT_LIMITS = { email: 254, phone: 80, address: 300, mediator: 120 } as const;
