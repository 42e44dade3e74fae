import type { Role } from '~/domain/people/viewer';
import { fill } from '~/i18n/fill';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';

/** The invented people of a demonstration, each a button that signs in at once. Says plainly what it is. */
export function DemoAccounts({
  accounts,
  back,
}: {
  accounts: readonly { id: string; role: Role; zone: string | null }[];
  back: string;
}) {
  const text = useI18n().words.account.demo;
  if (accounts.length === 0) return null;
  return (
    <Notice title={text.title}>
      <p>{text.text}</p>
      <form method="post" action={paths.signInDemo()} className="mt-4 grid gap-2">
        <input type="hidden" name="retour" value={back} />
        {accounts.map((account) => (
          <Button key={account.id} look="secondary" name="person" value={account.id}>
            {fill(text[account.role], { zone: account.zone ?? '' })}
          </Button>
        ))}
      </form>
    </Notice>
  );
}
