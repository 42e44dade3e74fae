import type { ReactNode } from 'react';
import { useI18n } from '~/i18n/i18n-context';
import { Tag } from '~/ui/tag';
import type { TeamMemberView } from './team-view';

/** Who works here, one line a role. @param actOf what may be done about it; the column is left out without */
export function TeamTable({
  members,
  caption,
  actOf,
}: {
  members: readonly TeamMemberView[];
  caption: string;
  actOf?: ((member: TeamMemberView) => ReactNode) | undefined;
}) {
  const text = useI18n().words.team;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-frame as-cards" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.person}</th>
            <th scope="col">{text.columns.role}</th>
            <th scope="col">{text.columns.signIn}</th>
            <th scope="col">{text.columns.until}</th>
            {actOf ? <th scope="col">{text.columns.act}</th> : null}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <th scope="row" className="min-w-40">
                {member.name} {member.isMe ? <Tag>{text.you}</Tag> : null}
                <p className="font-normal wrap-anywhere text-soft">{member.email}</p>
              </th>
              <td className="min-w-36" data-label={text.columns.role}>
                <p className="font-semibold">{member.role}</p>
                {member.scope ? <p>{member.scope}</p> : null}
              </td>
              <td className="min-w-32" data-label={text.columns.signIn}>
                {member.lastSignIn}
              </td>
              <td className="min-w-24" data-label={text.columns.until}>
                {member.isOver ? <Tag hue="warn">{member.until}</Tag> : member.until}
              </td>
              {actOf ? <td data-label={text.columns.act}>{actOf(member)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
