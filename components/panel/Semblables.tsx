import { useState } from 'preact/hooks';
import type { OffreCard, OffreSemblable, ServiceCard } from '../../lib/model/card.ts';
import { weakest } from '../shared/Confidence.tsx';
import { formatNombre } from '../shared/format.ts';
import { MoreList } from '../shared/MoreList.tsx';
import { OffreItem } from '../shared/OffreItem.tsx';
import { Sigle } from '../shared/Sigle.tsx';
import { SourceNote } from '../shared/SourceNote.tsx';
import * as t from '../shared/texts.ts';
import { Block, Empty } from './Block.tsx';
import { usePanel } from './panel-context.ts';
import { ServiceLink } from './ServiceLink.tsx';

const FIRST = 3;
const FIRST_GROUPS = 2;
const FIRST_OF_GROUP = 2;
const MAX_TERMS = 5;
const MAX_TERMS_IN_LINE = 3;

/** Services of other branches, with the terms that explain the likeness. */
export function ServicesSemblables({ card }: { readonly card: ServiceCard }) {
  const { semblables } = card;
  return (
    <Block id="semblables" titre={t.semblables}>
      {semblables.length === 0 ? (
        <Empty phrases={[t.semblablesAucun, t.semblablesAucunSuite]} />
      ) : (
        <>
          <MoreList
            class="similar"
            items={semblables}
            first={FIRST}
            render={(service) => (
              <li key={service.id}>
                <ServiceLink service={service} class="name" />{' '}
                <Sigle sigle={service.sigle} nom={service.nom} />
                <p class="where">{service.rattachement}</p>
                {service.enCommun.length > 0 && (
                  <div class="terms">
                    {t.enCommun}{' '}
                    {service.enCommun.slice(0, MAX_TERMS).map((terme) => (
                      <>
                        <span class="term">{terme}</span>{' '}
                      </>
                    ))}
                  </div>
                )}
              </li>
            )}
          />
          <SourceNote
            confiance={weakest(semblables.map(({ confiance }) => confiance))}
            parts={[t.motsPartages(card.nombreServices)]}
            raisons={t.semblablesMethode}
          />
        </>
      )}
    </Block>
  );
}

/** Offers like the one of the page, grouped by the body that publishes them. */
export function PostesSemblables({ card }: { readonly card: OffreCard }) {
  const [all, setAll] = useState(false);
  const { today, comparer } = usePanel();
  const groups = groupByBody(card.semblables);
  const shown = all
    ? groups
    : groups
        .slice(0, FIRST_GROUPS)
        .map((group) => ({ ...group, offres: group.offres.slice(0, FIRST_OF_GROUP) }));
  const left = card.semblables.length - shown.reduce((sum, { offres }) => sum + offres.length, 0);
  return (
    <Block
      id="ailleurs"
      titre={t.ailleurs}
      compte={card.semblables.length ? formatNombre(card.semblables.length) : null}
    >
      {groups.length === 0 && <Empty phrases={[t.ailleursAucun]} />}
      {groups.length > 0 && <p class="lead">{t.ailleursChapeau}</p>}
      {shown.map(({ nom, nombre, offres }) => (
        <div class="group" key={nom}>
          <h4>
            {nom} <span>{t.nOffres(nombre)}</span>
          </h4>
          <ul class="offres">
            {offres.map((offre) => (
              <OffreItem
                key={offre.reference}
                offre={offre}
                today={today}
                suite={offre.service?.sigle || offre.service?.nom || offre.organisme}
                raison={reasonOf(offre)}
              />
            ))}
          </ul>
        </div>
      ))}
      {left > 0 && (
        <p class="more">
          <button type="button" class="link-btn" onClick={() => setAll(true)}>
            {t.ailleursAutres(left, groups.length)}
          </button>
        </p>
      )}
      {comparer?.reference === card.reference && (
        <p class="more">
          <button type="button" class="btn" onClick={comparer.run}>
            {t.comparerOffre}
          </button>
        </p>
      )}
      {groups.length > 0 && (
        <SourceNote source={card.sourceOffres} raisons={t.ailleursMethode(card.nombreOffres)} />
      )}
    </Block>
  );
}

function reasonOf({ memeMetier, enCommun }: OffreSemblable): string | undefined {
  const terms = enCommun.slice(0, MAX_TERMS_IN_LINE);
  return (
    [memeMetier ? t.memeMetier : '', terms.length ? t.communs(terms) : '']
      .filter(Boolean)
      .join(' · ') || undefined
  );
}

/** Groups keep the order of their best offer. */
function groupByBody(offres: readonly OffreSemblable[]) {
  const groups = new Map<string, OffreSemblable[]>();
  for (const offre of offres) {
    const nom = offre.rattachement || offre.organisme;
    groups.set(nom, [...(groups.get(nom) ?? []), offre]);
  }
  return [...groups].map(([nom, lines]) => ({ nom, nombre: lines.length, offres: lines }));
}
