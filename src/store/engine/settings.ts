import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

const megabyte = 1024 * 1024

/** The settings PostgreSQL starts with: durable always, sized to the memory this process may use. */
export function engineSettings(port: number): Record<string, string> {
  const memory = Math.floor(usableMemory() / megabyte)
  const shared = Math.max(64, Math.min(512, Math.floor(memory / 8)))
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.max(128, Math.floor(memory / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    wal_compression: 'on',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    // Queues and deltas are deleted as fast as they are written: clean up early and often.
    autovacuum_vacuum_scale_factor: '0.05',
    autovacuum_analyze_scale_factor: '0.05',
    autovacuum_naptime: '20s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...sharedMemory(),
  }
}

function usableMemory(): number {
  const limit = process.constrainedMemory?.() ?? 0
  return limit > 0 && limit < totalmem() ? limit : totalmem()
}

/** Containers often have 64 MB of /dev/shm, which a parallel query overflows; files serve there. */
function sharedMemory(): Record<string, string> {
  if (process.platform !== 'linux') return {}
  try {
    const { bsize, blocks } = statfsSync('/dev/shm')
    return bsize * blocks < 256 * megabyte ? { dynamic_shared_memory_type: 'mmap' } : {}
  } catch {
    return { dynamic_shared_memory_type: 'mmap' }
  }
}
