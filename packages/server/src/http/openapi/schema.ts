/** The parts of JSON Schema that the contract's schemas become. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly description?: string;
}

const COMPONENTS = '#/components/schemas/';

export function componentRef(name: string): JsonSchema {
  return { $ref: `${COMPONENTS}${name}` };
}

/** The name in a reference to a component. */
export function componentOf(ref: string): string {
  return ref.slice(COMPONENTS.length);
}

/** The names of the components that a schema refers to, itself and below. */
export function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [componentOf(value.$ref)] : [];
  return [...own, ...Object.values(value).flatMap(refsIn)];
}
