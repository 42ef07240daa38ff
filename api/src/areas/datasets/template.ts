import type { Ctx } from '../../foundation/context.ts';
import { textWorkbook } from '../../spreadsheet/writing.ts';
import { providedResource } from './queries.ts';

/** An empty sheet of a resource's items, those required with a star. @throws ApiError as `providedResource` */
export async function datasetTemplate(ctx: Ctx, resourceId: string) {
  const { revision } = await providedResource(ctx, resourceId);
  const { name, items } = revision.content;
  const headings = items.map((item) => ({ title: item.required ? `${item.name}*` : item.name, width: 20 }));
  async function* none(): AsyncGenerator<string[]> {}
  return { name, book: textWorkbook(none(), { name: '数据', headings }) };
}
