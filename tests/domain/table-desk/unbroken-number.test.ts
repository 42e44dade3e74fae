import { expect, it } from 'vitest';
import { unbrokenNumber } from '~/domain/table-desk/unbroken-number';

it('keeps a phone number in one piece, and nothing else', () => {
  expect(unbrokenNumber('06 12 34 56 78')).toBe('06\u00a012\u00a034\u00a056\u00a078');
  expect(unbrokenNumber('12 rue Neuve, 05000 Gap')).toBe('12 rue Neuve, 05000 Gap');
});
