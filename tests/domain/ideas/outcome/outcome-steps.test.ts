import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOfColumn, STAGES, type Stage } from '~/domain/ideas/idea';
import { ideaPath } from '~/domain/ideas/outcome/idea-path';
import {
  becomesService,
  READY_ANSWERS,
  readyGaps,
  stepNeedsReason,
  stepsFrom,
  tellsAuthor,
} from '~/domain/ideas/outcome/outcome-steps';

const DECIDED = STAGES.filter((stage) => kindOfColumn(stage) !== null);

/** Any way through the steps: from a stage that was decided, each choice picks one of what is possible there. */
const walks = fc.record({
  start: fc.constantFrom(...DECIDED),
  choices: fc.array(fc.nat(20), { maxLength: 30 }),
});

function walk({ start, choices }: { start: Stage; choices: number[] }): Stage[] {
  const stages = [start];
  for (const choice of choices) {
    const steps = stepsFrom(stages.at(-1) ?? start);
    const next = steps[choice % steps.length];
    if (next) stages.push(next);
  }
  return stages;
}

describe('the steps of an outcome', () => {
  it('never undo a decision: nothing goes back to be sorted, is declined, or stops being a service', () => {
    fc.assert(
      fc.property(walks, (way) => {
        const stages = walk(way);
        expect(stages).not.toContain('to_sort');
        expect(stages).not.toContain('declined');
        const kinds = stages.map(kindOfColumn);
        const first = kinds.indexOf('service');
        if (first >= 0) expect(new Set(kinds.slice(first))).toEqual(new Set(['service']));
      }),
    );
  });

  it('let a prototype become a service once, never straight to ready', () => {
    fc.assert(
      fc.property(walks, (way) => {
        const stages = walk(way);
        const turns = stages.flatMap((to, at) => {
          const from = stages[at - 1];
          return from && becomesService(from, to) ? [to] : [];
        });
        expect(turns.length).toBeLessThanOrEqual(1);
        if (turns[0]) expect(turns[0]).toBe('service_to_prepare');
      }),
    );
  });

  it('never end: whatever is stopped or retired may begin again', () => {
    for (const stage of DECIDED) expect(stepsFrom(stage), stage).not.toEqual([]);
    expect(stepsFrom('to_sort')).toEqual([]);
    expect(stepsFrom('declined')).toEqual([]);
  });

  it('ask why wherever something ends or becomes a service, and tell its author then', () => {
    for (const from of DECIDED)
      for (const to of stepsFrom(from)) {
        const ends = to === 'service_retired' || to === 'prototype_stopped';
        expect(stepNeedsReason(from, to), `${from} → ${to}`).toBe(ends || becomesService(from, to));
        expect(tellsAuthor(from, to), `${from} → ${to}`).toBe(
          ends || becomesService(from, to) || to === 'service_ready',
        );
      }
  });
});

describe('a service', () => {
  const answer = fc.constantFrom(null, '', '  ', 'à la médiathèque');

  it('is ready with its four answers and a topic, and says what is missing otherwise', () => {
    fc.assert(
      fc.property(fc.tuple(answer, answer, answer, answer), fc.boolean(), (given, hasTopic) => {
        const answers = Object.fromEntries(READY_ANSWERS.map((name, at) => [name, given[at] ?? null]));
        const gaps = readyGaps({
          ...(answers as Record<(typeof READY_ANSWERS)[number], string | null>),
          topics: hasTopic ? ['Aide aux démarches administratives'] : [],
        });
        const missing = READY_ANSWERS.filter((name) => !answers[name]?.trim());
        expect(gaps).toEqual(hasTopic ? missing : [...missing, 'topics']);
      }),
    );
  });
});

describe('the path of an idea', () => {
  it.each(STAGES)('has a place for %s', (stage) => {
    for (const wasPrototype of [false, true]) {
      const { steps, at } = ideaPath(stage, wasPrototype);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(new Set(steps).size).toBe(steps.length);
    }
  });

  it('ends where it joined another idea', () => {
    expect(ideaPath('to_sort', false, true)).toEqual({ steps: ['said', 'merged'], at: 1 });
  });

  it('ends at what is ready, and keeps that it was a prototype', () => {
    expect(ideaPath('service_ready', true)).toEqual({
      steps: ['said', 'decided', 'tried', 'service', 'ready'],
      at: 4,
    });
  });
});
