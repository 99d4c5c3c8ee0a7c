import { Icon } from '../shared/icons.tsx';
import { bienvenue as t } from '../shared/texts.ts';

/** Three things to do, each with a small picture made of the real components. */
export function Gestures() {
  return (
    <ol class="steps">
      <li>
        <div class="vignette" aria-hidden="true">
          <div class="sheet">
            <i />
            <i />
            <i />
            <ol class="thread">
              <li>
                <i />
              </li>
              <li>
                <i />
              </li>
              <li class="here">
                <i />
              </li>
            </ol>
          </div>
        </div>
        <h3>{t.geste1}</h3>
        <p>
          {t.geste1Debut}
          <kbd>{t.alt}</kbd> <kbd>{t.j}</kbd>
          {t.geste1Ouvre}
          <kbd>{t.echap}</kbd>
          {t.geste1Ferme}
        </p>
      </li>
      <li>
        <div class="vignette" aria-hidden="true">
          <div class="sample">
            <div class="search">
              <Icon name="chercher" size={18} />
              <p class="field">{t.vignetteSigle}</p>
            </div>
            <p class="option selected small">{t.vignetteService}</p>
          </div>
        </div>
        <h3>{t.geste2}</h3>
        <p>{t.geste2Suite}</p>
      </li>
      <li>
        <div class="vignette" aria-hidden="true">
          <ol class="thread sample">
            {t.vignetteFil.map((nom) => (
              <li key={nom}>{nom}</li>
            ))}
            <li class="here">
              <b>{t.vignetteIci}</b>
            </li>
          </ol>
        </div>
        <h3>{t.geste3}</h3>
        <p>{t.geste3Suite}</p>
      </li>
    </ol>
  );
}
