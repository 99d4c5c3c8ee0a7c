// @vitest-environment happy-dom
import { act } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { PopupApp } from '../../../../components/popup/PopupApp.tsx';
import { NOWHERE } from '../../../../lib/popup-place.ts';
import { TODAY } from '../cards.ts';
import { fakeApi } from './popup-props.ts';

afterEach(() => render(null, document.body));

it('what is typed before the first painting is not undone by the search found again', async () => {
  const api = fakeApi();
  // Outside of `act`, which would run the effects of the first painting at once.
  render(
    <PopupApp api={api} today={TODAY} start={{ ...NOWHERE, query: 'dinum' }} />,
    document.body,
  );
  const field = document.querySelector('input');
  if (!field) throw new Error('no field');
  field.value = 'cgdd';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
  expect(field.value).toBe('cgdd');
  expect(api.search).toHaveBeenCalledWith('cgdd', expect.anything());
  expect(api.search).not.toHaveBeenCalledWith('dinum', expect.anything());
});
