import { data, redirect } from '@remix-run/node';
import type { Ctx } from '~/domain/context';
import type { inviteToHub } from '~/domain/people/invite-person.server';
import { type RoleChoice, type RoleProblems, readInvitation } from '~/domain/people/read-role-form';

/** What an invitation that was refused shows again. */
export interface InvitationRefused {
  values: Record<'name' | 'email' | 'role' | 'organization' | 'until', string>;
  problems: RoleProblems;
  isAlready: boolean;
}

type Invited = Awaited<ReturnType<typeof inviteToHub>>;
type Invitation = NonNullable<ReturnType<typeof readInvitation>['value']>;

/**
 * Reads an invitation, invites, and answers: 303 once it is owed, 400 or 409 with the form as it was typed.
 * @param timeZone whose days are meant
 */
export async function answerInvitation(
  { now }: Pick<Ctx, 'now'>,
  sent: FormData,
  how: {
    choices: readonly RoleChoice[];
    timeZone: string;
    invite: (invitation: Invitation) => Promise<Invited>;
    next: string;
  },
) {
  const text = (name: string) => String(sent.get(name) ?? '').slice(0, 500);
  const values = {
    ...{ name: text('name'), email: text('email'), role: text('role') },
    ...{ organization: text('organization'), until: text('until') },
  };
  const { value, problems } = readInvitation(sent, how.choices, { timeZone: how.timeZone, now });
  if (!value) return data<InvitationRefused>({ values, problems, isAlready: false }, { status: 400 });
  const invited = await how.invite(value);
  if (invited.ok) return redirect(`${how.next}?fait=invite`, 303);
  if (invited.reason === 'not-allowed') throw data(null, { status: 403 });
  return data<InvitationRefused>({ values, problems: {}, isAlready: true }, { status: 409 });
}

export const BLANK_INVITATION: InvitationRefused = {
  values: { name: '', email: '', role: '', organization: '', until: '' },
  problems: {},
  isAlready: false,
};
