import { langue } from './message.ts';

/** Gives a page of the extension its title and its language: its HTML is the same in all of them. */
export function namePage(title: string): void {
  document.title = title;
  document.documentElement.lang = langue;
}
