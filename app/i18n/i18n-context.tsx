import { createContext, type ReactNode, useContext } from 'react';
import type { Locale } from '../domain/context';
import type { Dictionary } from './fr';

export interface I18n {
  locale: Locale;
  /** On the server the whole dictionary; in the browser the sections that the page's handle names. */
  words: Dictionary;
}

const I18nContext = createContext<I18n | null>(null);

export function I18nProvider(props: { value: I18n; children: ReactNode }) {
  return <I18nContext.Provider value={props.value}>{props.children}</I18nContext.Provider>;
}

export function useI18n(): I18n {
  const value = useContext(I18nContext);
  if (!value) throw new Error('useI18n needs an I18nProvider above it');
  return value;
}
