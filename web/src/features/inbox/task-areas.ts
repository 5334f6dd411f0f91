/** Areas of the screen that an act on a task makes old. */
export const taskAreas = [
  'tasks',
  'workload',
  'mission-control',
  'projects',
  'invoices',
  'upload-reviews',
  'process-instances',
]
