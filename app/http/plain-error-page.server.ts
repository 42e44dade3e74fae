import type { Locale } from '~/domain/context';
import { dictionaryOf } from '~/i18n/dictionary.server';
import { errorKindOf } from '~/i18n/error-kind';
import { fill } from '~/i18n/fill';
import { formatPhone } from '~/i18n/format-phone';

/**
 * The last resort, where not even the frame of a page can be made (the database is away): one sentence of what
 * happened, one of what to do, and a number to call. No style, no data, nothing that can fail in turn.
 * @param phone of the hub, in its international form, where it is known
 */
export function plainErrorPage(status: number, locale: Locale, phone: string | undefined): string {
  const { errors } = dictionaryOf(locale);
  const call = phone
    ? fill(errors.callUs, { phone: `<a href="tel:${phone}">${formatPhone(phone)}</a>` })
    : errors.callUnknown;
  const page = errors.pages[errorKindOf(status)];
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${page.title}</title></head><body><main><h1>${page.title}</h1><p>${page.text}</p><p>${page.first}</p><p>${call}</p><p><a href="/">${errors.goHome}</a></p></main></body></html>`;
}
