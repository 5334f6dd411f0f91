-- Work that lies there, by type: how operations see that a worker is gone.
create index engine_job_open on engine_job (type, updated_at) where state in ('created', 'failed');
