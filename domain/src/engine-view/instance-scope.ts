/**
 * Narrows process instances to those whose record the caller may see, for dashboards of less than company scope; the
 * record tables' own row-level security decides. `i` is the alias of process_instance or of a row with its subject.
 */
export const recordIsVisible = (i: string) => `case ${i}.subject_kind
  when 'project' then exists (select from project r where r.id = ${i}.subject_id)
  when 'document-request' then exists (select from document_request r where r.id = ${i}.subject_id)
  when 'upload' then exists (select from upload r where r.id = ${i}.subject_id)
  when 'milestone' then exists (select from billing_milestone r where r.id = ${i}.subject_id)
  when 'invoice' then exists (select from invoice r where r.id = ${i}.subject_id)
  when 'credit-note' then exists (select from credit_note r where r.id = ${i}.subject_id)
  else exists (select from client c where c.id = ${i}.client_id) end`
