import type { Trx } from '@zippcrm/domain/database/trx.ts'
import { tell } from '@zippcrm/domain/live/tell.ts'
import type { ModelChange } from '@zippcrm/domain/modeler/records.ts'

/** Lets open screens of the modeler read a change again. */
export const tellChange = ({ companyId, id }: Pick<ModelChange, 'companyId' | 'id'>, trx: Trx) =>
  tell({ companyId, topic: 'model-change.changed', entity: 'model_change', entityId: id }, trx)

/** Page of a change in the staff app. */
export const changePage = (id: string) => `/modeler/changes/${id}`
