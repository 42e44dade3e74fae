import type { Request, RequestHandler } from 'express';
import { LOCALES, type Locale } from '~/domain/context';
import { readCookie } from './read-cookie';

const LANGUAGE_COOKIE = 'lang';
const ONE_YEAR_MS = 31_536_000_000;

/** `?lang=` wins, then the remembered choice, then French. */
export function localeOf(req: Request): Locale {
  const asked =
    typeof req.query.lang === 'string' ? req.query.lang : readCookie(req.headers.cookie, LANGUAGE_COOKIE);
  return LOCALES.find((locale) => locale === asked) ?? 'fr';
}

/** Remembers the language that was chosen by its link. The cookie holds two letters and nothing of the person. */
export const rememberLanguage: RequestHandler = (req, res, next) => {
  const asked = req.query.lang;
  if (typeof asked === 'string' && LOCALES.some((locale) => locale === asked)) {
    res.cookie(LANGUAGE_COOKIE, asked, { maxAge: ONE_YEAR_MS, sameSite: 'lax', httpOnly: true, path: '/' });
  }
  next();
};
