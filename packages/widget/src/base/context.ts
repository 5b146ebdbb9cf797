import type { ReactiveElement } from 'lit';
import { elementClass } from './element-class.ts';

/** What a shop hands down to the elements under it; itself is its name, `carries` is only for the compiler. */
export interface Context<Value> {
  readonly carries?: Value;
}

type Hear<Value> = (value: Value, stop: () => void) => void;

/** An element below asks for a context's value, now and whenever it changes. */
class ContextRequest<Value> extends Event {
  static readonly type = 'cagette-context-request';
  readonly context: Context<Value>;
  readonly hear: Hear<Value>;

  constructor(context: Context<Value>, hear: Hear<Value>) {
    super(ContextRequest.type, { bubbles: true, composed: true });
    this.context = context;
    this.hear = hear;
  }
}

export function createContext<Value>(): Context<Value> {
  return {};
}

/** Gives a value to the elements below its host that ask for it. Its host must be there before them, as a shop is before what it renders. */
export class ContextProvider<Value> {
  readonly #listeners = new Set<Hear<Value>>();
  #value: Value;

  constructor(host: Element, context: Context<Value>, value: Value) {
    this.#value = value;
    host.addEventListener(ContextRequest.type, (event) => {
      if (!isFor(event, context)) return;
      event.stopPropagation();
      this.#listeners.add(event.hear);
      this.#tell(event.hear);
    });
  }

  get value(): Value {
    return this.#value;
  }

  set value(value: Value) {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const hear of this.#listeners) this.#tell(hear);
  }

  #tell(hear: Hear<Value>): void {
    hear(this.#value, () => this.#listeners.delete(hear));
  }
}

/** A field that holds a context's value while its element is under a provider; the element renders when it changes, and finds its name among what did. */
export function consume<Value>(context: Context<Value>) {
  return (prototype: ReactiveElement, name: string): void => {
    elementClass(prototype).addInitializer((element) => {
      let stop = () => {};
      const hear: Hear<Value> = (value, stopHearing) => {
        stop = stopHearing;
        const before: unknown = Reflect.get(element, name);
        Reflect.set(element, name, value);
        element.requestUpdate(name, before);
      };
      element.addController({
        hostConnected: () => element.dispatchEvent(new ContextRequest(context, hear)),
        hostDisconnected: () => stop(),
      });
    });
  };
}

function isFor<Value>(event: Event, context: Context<Value>): event is ContextRequest<Value> {
  return event instanceof ContextRequest && event.context === context;
}
