import { z } from 'zod';
import { type RootName, roots } from '../../shared/model/entities.ts';

/** A value for every field of a root, the same each time: what a document with all there is holds. */
export function filledEntity(root: RootName): Readonly<Record<string, unknown>> {
  const fields = Object.entries<z.ZodType>(roots[root].shape).filter(([field]) => field !== 'id');
  return Object.fromEntries(fields.map(([field, schema]) => [field, valueFor(schema, `${root}.${field}`)]));
}

/** The last choice, so that it differs from what usually is the default. */
function valueFor(schema: z.core.$ZodType, path: string): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return valueFor(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodCatch) return valueFor(schema.unwrap(), path);
  if (schema instanceof z.ZodString) return `text of ${path}`;
  if (schema instanceof z.ZodNumber) return schema.maxValue !== null && schema.maxValue <= 12 ? 1 : 7;
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodEnum) return schema.options.at(-1);
  if (schema instanceof z.ZodArray) return [valueFor(schema.element, `${path}[]`)];
  const [firstOption] = schema instanceof z.ZodUnion ? schema.options : [];
  if (firstOption) return valueFor(firstOption, path);
  if (schema instanceof z.ZodRecord) return { key: 'value' };
  if (schema instanceof z.ZodUnknown) return 'anything';
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries<z.core.$ZodType>(schema.shape).map(([field, inner]) => [
        field,
        valueFor(inner, `${path}.${field}`),
      ]),
    );
  }
  throw new Error(`No value is known for ${path}: teach filled-entity.ts this kind of schema.`);
}
