const PERSON_FIELD = /^people\[(\d{1,2})\]\.(.+)$/;

/** "people[3].firstName": the name of one person's field in the form of a group, and what such a name says. */
export const personField = {
  of: (place: number, field: string): string => `people[${place}].${field}`,
  read: (name: string): { place: number; field: string } | undefined => {
    const [, place, field] = PERSON_FIELD.exec(name) ?? [];
    return place !== undefined && field !== undefined ? { place: Number(place), field } : undefined;
  },
};
