/**
 * How the embedded server is set: for one program on one small machine. Every acknowledged write is on
 * disk (`synchronous_commit` stays on). What it logs names no person: neither statements nor the values
 * of a violated key.
 */
export const serverSettings: Readonly<Record<string, string>> = {
  max_connections: '50',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  jit: 'off',
  // Nobody replicates from it, so an import into new tables need not write everything twice.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  // Containers give /dev/shm 64 MB and less.
  dynamic_shared_memory_type: 'mmap',
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m ',
  log_checkpoints: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Given to a server whose data is thrown away after use. */
export const throwawaySettings: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_connections: '100',
};
