import { afterEach, beforeEach, expect } from 'vitest';

/** A console.error that nobody expected is a fault that nobody looked at: the test fails. */
const seen: string[] = [];
const original = console.error;

beforeEach(() => {
  seen.length = 0;
  console.error = (...args: unknown[]) => {
    seen.push(args.map(String).join(' '));
  };
});

afterEach(() => {
  console.error = original;
  expect(seen, 'unexpected console.error').toEqual([]);
});
