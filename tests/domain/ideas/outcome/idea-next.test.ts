import { describe, expect, it } from 'vitest';
import { ideaNext, isTestToTell } from '~/domain/ideas/outcome/idea-next';

const idea = { nextTest: 'Essayer à cinq', nextTestOn: null, deliveryWhen: null };
const TODAY = '2026-06-16';

describe('what comes next', () => {
  it.each([
    [{ stage: 'to_sort' }, 'read'],
    [{ stage: 'declined' }, 'declined'],
    [{ stage: 'service_to_prepare' }, 'prepare'],
    [{ stage: 'service_to_prepare', deliveryWhen: 'en septembre' }, 'prepareWhen'],
    [{ stage: 'service_ready' }, 'use'],
    [{ stage: 'service_retired' }, 'retired'],
    [{ stage: 'prototype_to_develop', nextTest: null }, 'develop'],
    [{ stage: 'prototype_to_develop' }, 'testNoDay'],
    [{ stage: 'prototype_in_progress', nextTestOn: '2026-06-17' }, 'test'],
    // The day itself is not over.
    [{ stage: 'prototype_in_progress', nextTestOn: TODAY }, 'test'],
    [{ stage: 'prototype_in_progress', nextTestOn: '2026-06-15' }, 'testPast'],
    [{ stage: 'prototype_stopped', nextTestOn: '2026-06-15' }, 'stopped'],
  ] as const)('is told of %o: %s', (over, next) => {
    expect(ideaNext({ ...idea, ...over }, TODAY)).toBe(next);
  });

  it('asks nobody about a test of what is no prototype any more', () => {
    expect(isTestToTell({ stage: 'service_ready', nextTestOn: '2026-06-15' }, TODAY)).toBe(false);
  });
});
