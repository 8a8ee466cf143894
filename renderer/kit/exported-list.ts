import type { MethodInput } from '../../shared/contract/contract.ts';

/** A list as it is shown: its columns and rows in their order. */
export type ExportedList = Pick<MethodInput<'list/export'>, 'name' | 'columns' | 'rows'>;
