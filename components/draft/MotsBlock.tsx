import { extrait } from '../../lib/draft/releve.ts';
import type {
  LectureBrouillon,
  Passage,
  RemarqueIntitule,
  Retouche,
  SigleInexplique,
} from '../../lib/model/draft.ts';
import { Block, Empty } from '../panel/Block.tsx';
import { formatNombre } from '../shared/format.ts';
import { Extrait } from './MentionsBlock.tsx';
import * as t from './texts.ts';

interface Props {
  readonly texte: string;
  readonly lecture: LectureBrouillon;
  readonly sigles: readonly SigleInexplique[];
  readonly onShow: (passage: Passage) => void;
  readonly onEdit: (retouche: Retouche, dit: string) => void;
}

/** Words that a newcomer will not understand, or will not look for. */
export function MotsBlock({ texte, lecture, sigles, onShow, onEdit }: Props) {
  const { intitule, genres, phrasesLongues } = lecture;
  const count = sigles.length + intitule.length + genres.length + phrasesLongues.length;
  return (
    <Block id="mots" titre={t.mots} compte={count ? formatNombre(count) : null}>
      {count === 0 && <Empty phrases={[t.motsAucun]} />}
      {intitule.length > 0 && (
        <>
          <h4>{t.intituleTitre}</h4>
          <ul class="remarques">
            {intitule.map((remarque) => (
              <li key={`${remarque.genre}${remarque.passage.debut}`}>
                {phraseOf(texte, remarque)}
              </li>
            ))}
          </ul>
        </>
      )}
      {sigles.length > 0 && (
        <>
          <h4>{t.sigles}</h4>
          <ul class="remarques">
            {sigles.map((one) => (
              <Sigle key={one.sigle} one={one} onShow={onShow} onEdit={onEdit} />
            ))}
          </ul>
        </>
      )}
      {genres.length > 0 && (
        <>
          <h4>{t.genres}</h4>
          <ul class="remarques">
            {genres.map(({ passage, forme, deuxFormes }) => (
              <li key={passage.debut}>
                <button type="button" class="link-btn plain" onClick={() => onShow(passage)}>
                  {t.genre(forme, deuxFormes)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {phrasesLongues.length > 0 && (
        <>
          <h4>{t.longues}</h4>
          <ul class="remarques">
            {phrasesLongues.map(({ passage, mots }) => (
              <li key={passage.debut}>
                <b>{t.longue(formatNombre(mots))}</b>{' '}
                <Extrait texte={texte} passage={passage} onShow={onShow} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Block>
  );
}

interface SigleProps {
  readonly one: SigleInexplique;
  readonly onShow: (passage: Passage) => void;
  readonly onEdit: (retouche: Retouche, dit: string) => void;
}

function Sigle({ one: { sigle, passage, sens }, onShow, onEdit }: SigleProps) {
  return (
    <li class="sigle-line">
      <button
        type="button"
        class="link-btn plain"
        aria-label={t.montrer(sigle)}
        onClick={() => onShow(passage)}
      >
        <b>{sigle}</b>
      </button>
      <div>
        {sens.length === 0 && <p class="muted">{t.sensInconnu}</p>}
        {sens.map(({ libelle, retouche }) => (
          <p key={libelle}>
            <span lang="fr">{libelle}</span>{' '}
            <button
              type="button"
              class="link-btn xs"
              aria-label={t.insererQuoi(libelle, sigle)}
              onClick={() => onEdit(retouche, t.insereFait(sigle))}
            >
              {t.inserer}
            </button>
          </p>
        ))}
      </div>
    </li>
  );
}

function phraseOf(texte: string, { genre, passage, libelleUsuel }: RemarqueIntitule): string {
  const words = extrait(texte, passage);
  if (genre === 'sigle') return t.intituleSigle(words);
  if (genre === 'code') return t.intituleCode(words);
  if (genre === 'autre-libelle') return t.intituleAutre(words, libelleUsuel ?? '');
  return libelleUsuel ? t.intituleSansMais(libelleUsuel) : t.intituleSans;
}
