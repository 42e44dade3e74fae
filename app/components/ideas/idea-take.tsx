import type { IdeaFileView, IdeaView } from '~/domain/ideas/idea-view';
import { hostOfLink } from '~/domain/ideas/outcome/service-link';
import { fill } from '~/i18n/fill';
import { formatSize } from '~/i18n/format-size';
import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';

/** Where a ready service is had at once: its page elsewhere, its file here. */
export function IdeaTake({ idea, file }: { idea: IdeaView; file: IdeaFileView | undefined }) {
  const { locale, words } = useI18n();
  const text = words.outcome;
  const kind = file?.name.split('.').at(-1)?.toUpperCase() ?? '';
  return (
    <>
      {idea.deliveryLink ? (
        <p className="mt-4">
          <ButtonLink href={idea.deliveryLink} rel="noopener noreferrer nofollow">
            {fill(text.openLink, { host: hostOfLink(idea.deliveryLink) })}
          </ButtonLink>
          <span className="mt-1 block text-soft">{text.linkLeaves}</span>
        </p>
      ) : null}
      {file ? (
        <p className="mt-4">
          <ButtonLink href={paths.ideaFile(idea.number)} look="secondary">
            {fill(text.takeFile, { name: file.name })}
          </ButtonLink>
          <span className="mt-1 block text-soft">
            {fill(text.fileFacts, { kind, size: formatSize(locale, file.size) })}
          </span>
        </p>
      ) : null}
    </>
  );
}
