// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { faults } from './axe.ts';

it('sees what is wrong, so that its silence means something', async () => {
  document.body.innerHTML = '<button></button><ul><p>hors liste</p></ul>';
  expect((await faults()).map((fault) => fault.split(':')[0])).toEqual(['button-name', 'list']);
  document.body.innerHTML = '<button>Nommé</button>';
  expect(await faults()).toEqual([]);
});
