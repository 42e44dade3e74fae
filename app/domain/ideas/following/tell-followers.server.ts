import type { Trx } from '~db/in-transaction';
import { selectIdeaFollowers } from '~db/queries/idea-followers';
import type { Ctx } from '../../context';
import { oweMessages } from '../../messages/owe-message.server';
import type { BoardColumn, IdeaForm } from '../idea';

/** Owes whoever follows an idea what was decided about it, in the transaction that decides. */
export async function tellFollowers(
  trx: Trx,
  ctx: Ctx,
  idea: { id: string },
  decision: { column: BoardColumn; form: IdeaForm | null; reason: string },
): Promise<void> {
  const followers = await selectIdeaFollowers(trx, idea.id);
  const { column, form, reason } = decision;
  await oweMessages(
    trx,
    ctx,
    followers.map(({ id, email, locale }) => ({
      kind: 'follow-decided' as const,
      to: { contact: 'email' as const, email, name: '', locale },
      ideaId: idea.id,
      followerId: id,
      details: { column, form, reason },
    })),
  );
}
