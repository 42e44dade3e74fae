import type { Request, RequestHandler } from 'express';
import { LOCALES, type Locale } from '~/domain/context';
import { isOpenToPartners } from './edge/open-to-partners';
import { readCookie } from './read-cookie';

const LANGUAGE_COOKIE = 'lang';
const ONE_YEAR_MS = 31_536_000_000;

/** `?lang=` wins, then the remembered choice, then French. */
export function localeOf(req: Request): Locale {
  const { lang } = req.query;
  return typeof lang === 'string' ? localeNamed(lang) : rememberedLocale(req.headers.cookie);
}

/** The remembered choice, or French. */
export function rememberedLocale(cookieHeader: string | undefined): Locale {
  return localeNamed(readCookie(cookieHeader, LANGUAGE_COOKIE));
}

function localeNamed(name: string | undefined): Locale {
  return LOCALES.find((locale) => locale === name) ?? 'fr';
}

/**
 * Remembers the language that was chosen by its link. The cookie holds two letters and nothing of the person.
 * In a page of another site it is that page which chooses, and nothing is left behind.
 */
export const rememberLanguage: RequestHandler = (req, res, next) => {
  const asked = req.query.lang;
  const isChosen = typeof asked === 'string' && LOCALES.some((locale) => locale === asked);
  if (isChosen && !isOpenToPartners(req.originalUrl)) {
    res.cookie(LANGUAGE_COOKIE, asked, { maxAge: ONE_YEAR_MS, sameSite: 'lax', httpOnly: true, path: '/' });
  }
  next();
};
