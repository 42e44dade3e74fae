import {
  type BaseForm,
  type BoardColumn,
  baseFormOf,
  type IdeaForm,
  type Stage,
  stageOf,
} from '../ideas/idea';

/** One column of a hub's board, by its own name. It counts as its stage. */
export interface HubColumn {
  slug: BoardColumn;
  stage: Stage;
  /** Over the column: « Services prêts ». */
  label: InBoth;
  /** Of one idea that is there: « Service prêt ». */
  state: InBoth;
  explained: InBoth;
  isRetired: boolean;
  version: number;
}

/** One form that ideas of a hub take. It counts as its base form. */
export interface HubForm {
  slug: IdeaForm;
  base: BaseForm;
  label: InBoth;
  isRetired: boolean;
  version: number;
}

interface InBoth {
  fr: string;
  en: string;
}

/** A hub's own words, each list in the hub's order; what was retired comes along, because ideas may bear it still. */
export interface Vocabulary {
  columns: readonly HubColumn[];
  forms: readonly HubForm[];
}

/** The same in one reader's language: what pages hand to the browser. */
export interface Wording {
  columns: readonly {
    slug: BoardColumn;
    name: string;
    state: string;
    explained: string;
    isRetired: boolean;
  }[];
  forms: readonly { slug: IdeaForm; name: string; isRetired: boolean }[];
}

export function wordingOf({ columns, forms }: Vocabulary, locale: keyof InBoth): Wording {
  return {
    columns: columns.map(({ slug, label, state, explained, isRetired }) => ({
      slug,
      name: label[locale],
      state: state[locale],
      explained: explained[locale],
      isRetired,
    })),
    forms: forms.map(({ slug, label, isRetired }) => ({ slug, name: label[locale], isRetired })),
  };
}

/** « Services prêts »; a column that the hub does not know is told as its stage. */
export function columnName(wording: Wording, slug: BoardColumn): string {
  return columnIn(wording, slug)?.name ?? slug;
}

/** « Service prêt » */
export function stateName(wording: Wording, slug: BoardColumn): string {
  return columnIn(wording, slug)?.state ?? slug;
}

/** « Formation »; '' for an idea that has no form. */
export function formName({ forms }: Wording, slug: IdeaForm | null): string {
  if (slug === null) return '';
  const found =
    forms.find((form) => form.slug === slug) ?? forms.find((form) => form.slug === baseFormOf(slug));
  return found?.name ?? slug;
}

function columnIn({ columns }: Wording, slug: BoardColumn) {
  return (
    columns.find((column) => column.slug === slug) ?? columns.find((column) => column.slug === stageOf(slug))
  );
}

/** Where an idea of this stage goes where nothing says which column: the first one that is in use. */
export function columnOfStage({ columns }: Pick<Vocabulary, 'columns'>, stage: Stage): BoardColumn {
  return columns.find((column) => column.stage === stage && !column.isRetired)?.slug ?? stage;
}
