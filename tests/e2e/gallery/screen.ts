/** A screen of the gallery, as the tests know it. */
export interface Shown {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}
