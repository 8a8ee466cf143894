/** Stands where no case of a union is left; the compiler complains when one is. Throws on data from outside the types. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
