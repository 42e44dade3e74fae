import { layout } from './en/layout';
import type { Dictionary } from './fr';

export const en: Dictionary = { layout };
