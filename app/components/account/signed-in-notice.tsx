import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { Notice } from '~/ui/notice';

export interface SignedInPerson {
  name: string;
  /** False for somebody whose roles in this hub have all been taken away. */
  hasRole: boolean;
  /** Where their work is, where they have a page for it. */
  space: string | null;
}

/** On the sign-in page, for whoever is signed in already: where to go, or why the space stays shut. */
export function SignedInNotice({ person }: { person: SignedInPerson | null }) {
  const { signIn, signOut } = useI18n().words.account;
  if (!person) return null;
  return (
    <Notice
      tone={person.hasRole ? 'success' : 'warning'}
      title={person.hasRole ? fill(signIn.signedInTitle, { name: person.name }) : signIn.noRoleTitle}
    >
      {person.hasRole ? null : <p>{signIn.noRoleText}</p>}
      <p className="actions mt-4">
        {person.space ? <ButtonLink href={person.space}>{signIn.toMySpace}</ButtonLink> : null}
        <ButtonLink look="secondary" href={paths.signOut()}>
          {signOut.title}
        </ButtonLink>
      </p>
    </Notice>
  );
}
