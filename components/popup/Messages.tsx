import { reessayer, recherche as t } from '../shared/texts.ts';

/** The official search, which knows town halls and where people can be found. */
const ANNUAIRE = 'https://lannuaire.service-public.gouv.fr/';

interface OpenProps {
  readonly onOpen: (url: string) => void;
}

function AnnuaireLink({ onOpen, texte }: OpenProps & { readonly texte: string }) {
  return (
    <a
      href={ANNUAIRE}
      onClick={(event) => {
        event.preventDefault();
        onOpen(ANNUAIRE);
      }}
    >
      {texte}
    </a>
  );
}

interface TryProps {
  readonly onTry: (query: string) => void;
}

interface NothingProps extends TryProps, OpenProps {
  readonly query: string;
  readonly suggestion: string | null;
  /** Takes the filters away; null where there is none. */
  readonly onFree: (() => void) | null;
}

export function Nothing({ query, suggestion, onTry, onOpen, onFree }: NothingProps) {
  if (onFree)
    return (
      <div class="message">
        <h2>{t.aucunFiltreCompte}</h2>
        <div class="btn-row">
          <button type="button" class="btn" onClick={onFree}>
            {t.toutRetirer}
          </button>
        </div>
      </div>
    );
  return (
    <div class="message">
      <h2>{t.aucun(query)}</h2>
      {suggestion && <DidYouMean {...{ suggestion, onTry }} />}
      <p class="muted small">{t.sinon}</p>
      <ul class="small">
        {t.conseils.map((conseil) => (
          <li key={conseil}>{conseil}</li>
        ))}
        <li>
          <AnnuaireLink onOpen={onOpen} texte={t.annuaire} />
          {t.annuaireSuite}
        </li>
      </ul>
    </div>
  );
}

export function DidYouMean({ suggestion, onTry }: TryProps & { readonly suggestion: string }) {
  return (
    <p>
      {t.vouliezVous}{' '}
      <button type="button" class="link-btn" onClick={() => onTry(suggestion)}>
        <b>{suggestion}</b>
      </button>
      {t.point}
    </p>
  );
}

/** TED holds no name: it says so calmly, and where to go. */
export function NoPerson({ onOpen }: OpenProps) {
  return (
    <div class="message">
      <h2>{t.personneTitre}</h2>
      <p class="muted">{t.personne}</p>
      <ul class="small">
        <li>
          {t.personneJoindre}
          <AnnuaireLink onOpen={onOpen} texte={t.personneAnnuaire} />.
        </li>
        <li>{t.personneTrouver}</li>
      </ul>
    </div>
  );
}

interface BrokenProps {
  readonly titre: string;
  readonly onRetry: () => void;
}

/** A search or a card that failed, for another reason than what was asked. */
export function Broken({ titre, onRetry }: BrokenProps) {
  return (
    <div class="message" role="alert">
      <h2>{titre}</h2>
      <div class="btn-row">
        <button type="button" class="btn" onClick={onRetry}>
          {reessayer}
        </button>
      </div>
    </div>
  );
}
