import { useState } from 'preact/hooks';
import type { MissionRung, ServiceCard } from '../../lib/model/card.ts';
import { langueDonnees } from '../locale/message.ts';
import { formatMois } from '../shared/format.ts';
import { Icon } from '../shared/icons.tsx';
import { SourceNote } from '../shared/SourceNote.tsx';
import { safeHref } from '../shared/safe-href.ts';
import * as t from '../shared/texts.ts';
import { Block } from './Block.tsx';
import { ServiceLink } from './ServiceLink.tsx';

/** Longer texts are cut at a word and unfolded on demand. */
const LONG_TEXT = 520;

type Rung<K extends MissionRung['rung']> = Extract<MissionRung, { rung: K }>;

interface Props {
  readonly titre: string;
  readonly card: ServiceCard;
}

/** What the service is for, strongest source first, each rung with who says it. */
export function Missions({ titre, card }: Props) {
  const { missions } = card;
  const has = (rung: MissionRung['rung']) => missions.some((one) => one.rung === rung);
  const own = has('publiee');
  return (
    <Block id="missions" titre={titre}>
      <ol class="ladder">
        {!own && <Nothing titre={t.missionAucune} />}
        {missions.map((one) => (
          <>
            {one.rung === 'publiee' && <Publiee rung={one} />}
            {one.rung === 'texte-reference' && <Textes rung={one} />}
            {one.rung === 'parent' && <DuParent rung={one} open={!own} />}
            {one.rung === 'offres' && <DapresOffres rung={one} />}
          </>
        ))}
        {!has('texte-reference') && !own && <Nothing titre={t.texteAucun} />}
        {missions.length === 0 && <Nothing titre={t.dapresAucun} />}
      </ol>
      {!own && card.partMissionsPubliees > 0 && (
        <p class="xs faint more">{t.partMissions(card.partMissionsPubliees)}</p>
      )}
    </Block>
  );
}

function Nothing({ titre }: { readonly titre: string }) {
  return (
    <li data-rung="none">
      <h4>{titre}</h4>
    </li>
  );
}

function Publiee({ rung }: { readonly rung: Rung<'publiee'> }) {
  return (
    <li data-rung="published">
      <h4>{t.missionPubliee}</h4>
      <LongText texte={rung.texte} />
      <SourceNote source={rung.source} />
    </li>
  );
}

function Textes({ rung }: { readonly rung: Rung<'texte-reference'> }) {
  return (
    <li data-rung="published">
      <h4>{t.texteReference}</h4>
      {rung.textes.map(({ libelle, url }) => {
        const href = safeHref(url);
        return (
          <p>
            {href ? (
              <a href={href} target="_blank" rel="noopener noreferrer">
                {libelle}
              </a>
            ) : (
              libelle
            )}
          </p>
        );
      })}
      {rung.termes.length > 0 && <p class="small muted">{t.termes(rung.termes)}</p>}
      <SourceNote source={rung.source} />
    </li>
  );
}

function DuParent({ rung, open }: { readonly rung: Rung<'parent'>; readonly open: boolean }) {
  const { parent } = rung;
  return (
    <li data-rung="inferred">
      <details open={open}>
        <summary>
          <h4>{t.missionParent(parent.sigle || parent.nom)}</h4>
          <Icon name="chevron" size={14} />
        </summary>
        <LongText texte={rung.texte} borrowed />
        <SourceNote parts={[t.repriseParent]} source={rung.source}>
          <ServiceLink service={parent} class="" />
        </SourceNote>
      </details>
    </li>
  );
}

function DapresOffres({ rung }: { readonly rung: Rung<'offres'> }) {
  const { inference, recherches, nombreOffres, depuis } = rung;
  return (
    <li data-rung="inferred">
      <h4>{t.dapresOffres}</h4>
      <p class="borrowed">{t.recherches(recherches)}</p>
      <SourceNote
        confiance={inference.confiance}
        parts={[t.nOffres(nombreOffres), depuis && t.depuis(formatMois(depuis))]}
        source={rung.source}
        raisons={inference.raisons}
      />
    </li>
  );
}

/** Quoted as published, line breaks included. */
function LongText({ texte, borrowed }: { readonly texte: string; readonly borrowed?: boolean }) {
  const [whole, setWhole] = useState(texte.length <= LONG_TEXT);
  const cut = texte.slice(0, LONG_TEXT).replace(/\s+\S*$/, '');
  return (
    <p class={borrowed ? 'borrowed quoted' : 'quoted'}>
      <span lang={langueDonnees}>{whole ? texte : `${cut}… `}</span>
      {!whole && (
        <button type="button" class="link-btn small" onClick={() => setWhole(true)}>
          {t.lireSuite}
        </button>
      )}
    </p>
  );
}
