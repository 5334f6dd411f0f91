/** SQL of what a model calls one of its elements, or itself by its process id; an element without a name is called by its id. */
export const modelName = (elements: string, id: string) =>
  `coalesce(nullif(${elements} -> ${id} ->> 'name', ''), ${id})`
