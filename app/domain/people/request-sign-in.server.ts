import { inTransaction } from '~db/in-transaction';
import { hasGrantIn, selectPersonByEmail } from '~db/queries/people';
import type { Ctx } from '../context';
import { oweMessages } from '../messages/owe-message.server';

export interface SignInMail {
  linkToken: string;
  code: string;
  expiresInMinutes: number;
}

/**
 * Owes the sign-in e-mail to whoever has a role in this hub; nothing to anybody else, and the caller cannot
 * tell the two apart. The keys are valid before they are said: if this stops in between, nobody was told.
 * @param makeKeys draws the link and the code of one e-mail address
 */
export async function requestSignIn(
  ctx: Ctx,
  email: string,
  makeKeys: (email: string) => Promise<SignInMail>,
): Promise<void> {
  const person = await selectPersonByEmail(ctx.db, email);
  if (!person || !(await hasGrantIn(ctx.db, person.id, ctx.hub.id, ctx.now))) return;
  const keys = await makeKeys(person.email);
  await inTransaction(ctx.db, (trx) =>
    oweMessages(trx, ctx, [
      {
        kind: 'sign-in',
        to: { contact: 'email', email: person.email, name: person.name, locale: ctx.locale },
        details: { ...keys },
      },
    ]),
  );
}
