import type { PickupPoint } from '@cagette/sdk';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { consume } from '../../base/context.ts';
import { controls } from '../../base/controls.styles.ts';
import { property } from '../../base/decorators.ts';
import { type MapFormatter, mapFormatterContext } from '../../base/map-formatter.ts';
import { MapRequest } from '../../events/map/map-request.ts';
import { pointFilterMessages } from '../../messages/point-filters/point-filter-messages.ts';
import { filterCount, type MapFilters, noFilters } from '../../state/map-query.ts';
import { filterChoices, type FilterChoices } from '../../state/filter-choices.ts';
import type { FoundList } from '../../state/map-state.ts';
import { pointFiltersStyles } from './point-filters.styles.ts';

/**
 * Which points to show: those of a day, a farm, a kind of place, where orders are open, where a wheelchair gets in. Only what can make a difference is offered.
 *
 * @fires cagette-map-request
 */
export class PointFiltersPanel extends LitElement {
  static override readonly styles = [controls, pointFiltersStyles];

  @property({ attribute: false }) filters: MapFilters = noFilters;
  /** What is shown. */
  @property({ attribute: false }) found!: FoundList;
  /** The last list of all points, as far as it was read; null where there was none. */
  @property({ attribute: false }) whole: FoundList | null = null;

  @consume(mapFormatterContext) private formatter!: MapFormatter;

  protected override render() {
    const { formatter, filters, found, whole } = this;
    const choices = filterChoices(found, whole);
    const { messages, locale } = formatter;
    const words = pointFilterMessages(locale);
    const count = filterCount(filters);
    return html`<div class="panel">
        ${
          choices.weekdays.length > 1
            ? this.#pills(
                words.days,
                choices.weekdays.map(
                  (day) => [formatter.weekday(day, 'short'), formatter.weekday(day), filters.weekdays.includes(day)] as const,
                ),
                (index) => ({ weekdays: toggled(filters.weekdays, choices.weekdays[index]!) }),
              )
            : nothing
        }
        ${
          choices.kinds.length > 1
            ? this.#pills(
                words.kindOfPlace,
                choices.kinds.map((kind) => [messages.kinds[kind], null, filters.kinds.includes(kind)] as const),
                (index) => ({ kinds: toggled<PickupPoint['kind']>(filters.kinds, choices.kinds[index]!) }),
              )
            : nothing
        }
        ${choices.farms.length > 1 ? this.#farms(choices) : nothing}
        <div class="pills">
          ${choices.open ? this.#pill(words.openNow, null, filters.open, () => ({ open: !filters.open })) : nothing}
          ${choices.wheelchair ? this.#pill(messages.wheelchair, null, filters.wheelchair, () => ({ wheelchair: !filters.wheelchair })) : nothing}
        </div>
        ${count > 0 ? html`<button class="link" part="button" @click=${() => this.#filter(noFilters)}>${messages.clearFilters}</button>` : nothing}
      </div>`;
  }

  #farms(choices: FilterChoices): TemplateResult {
    const { filters } = this;
    const messages = pointFilterMessages(this.formatter.locale);
    return html`<label class="field"><span>${messages.oneFarm}</span>
      <select part="field" @change=${this.#farmChosen}>
        <option value="" ?selected=${filters.farm === null}>${messages.allFarms}</option>
        ${choices.farms.map(({ slug, name }) => html`<option value=${slug} ?selected=${slug === filters.farm}>${name}</option>`)}
      </select>
    </label>`;
  }

  #pills(
    legend: string,
    items: readonly (readonly [label: string, spoken: string | null, isOn: boolean])[],
    change: (index: number) => Partial<MapFilters>,
  ): TemplateResult {
    return html`<fieldset>
      <legend>${legend}</legend>
      <div class="pills">${items.map(([label, spoken, isOn], index) => this.#pill(label, spoken, isOn, () => change(index)))}</div>
    </fieldset>`;
  }

  #pill(label: string, spoken: string | null, isOn: boolean, change: () => Partial<MapFilters>): TemplateResult {
    return html`<label class="pill" title=${spoken ?? nothing}>
      <input type="checkbox" aria-label=${spoken ?? nothing} .checked=${isOn} @change=${() => this.#filter(change())} />${label}
    </label>`;
  }

  readonly #farmChosen = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) this.#filter({ farm: target.value || null });
  };

  #filter(filters: Partial<MapFilters>): void {
    this.dispatchEvent(new MapRequest({ what: 'filter', filters }));
  }
}

function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
}

declare global {
  interface HTMLElementTagNameMap {
    'cagette-point-filters': PointFiltersPanel;
  }
}
