const MOIS =
  '(?:janv(?:ier|\\.)?|fev(?:rier|r?\\.)?|mars|avr(?:il|\\.)?|mai|juin|juil(?:let|\\.)?|aout|sept(?:embre|\\.)?|oct(?:obre|\\.)?|nov(?:embre|\\.)?|dec(?:embre|\\.)?)';

/** A day or a month, in a folded text: « 1er février 2027 », « 01/02/2027 », « septembre 2026 ». */
export const DATE = `(?:\\d{1,2}(?:er)?\\s{0,2}${MOIS}(?:\\s{0,2}\\d{4})?|\\d{1,2}\\s?[/.-]\\s?\\d{1,2}(?:\\s?[/.-]\\s?(?:20)?\\d{2})?|(?:debut|fin|mi|courant)?[ -]{0,2}${MOIS}\\s{0,2}\\d{4}|20\\d\\d-\\d\\d-\\d\\d)`;

/** « Immédiatement », « dès que possible », « dans les meilleurs délais ». */
export const TOUT_DE_SUITE =
  "(?:immediat\\w*|des que possible|des maintenant|au plus (?:tot|vite)|rapidement|des (?:a present|aujourd'hui)|dans les meilleurs delais|sans delai|asap)";
