#include "crash/disk.hpp"

#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

#include <new>

namespace gatepost::crash {
namespace {

int passed = 0;
int fault_at = 0;
DiskFault fault_kind = DiskFault::stop;

sqlite3_vfs* real_disk = nullptr;
sqlite3_vfs failing_disk{};
sqlite3_io_methods methods{};

struct File {
  sqlite3_file base;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* file_of(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* real_of(sqlite3_file* file) { return file_of(file)->real(); }

bool has_failed() { return fault_at > 0 && passed >= fault_at; }

/// Before something changes on the disk. Returns SQLite's word for what went wrong.
int pass() {
  ++passed;
  if (!has_failed()) return SQLITE_OK;
  if (fault_kind == DiskFault::stop) ::kill(::getpid(), SIGKILL);
  return fault_kind == DiskFault::full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int close(sqlite3_file* file) { return real_of(file)->pMethods->xClose(real_of(file)); }

int read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  if (has_failed() && fault_kind == DiskFault::broken) return SQLITE_IOERR_READ;
  return real_of(file)->pMethods->xRead(real_of(file), to, size, at);
}

int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  const int failed = pass();
  return failed != SQLITE_OK ? failed : real_of(file)->pMethods->xWrite(real_of(file), from, size, at);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
  const int failed = pass();
  return failed != SQLITE_OK ? failed : real_of(file)->pMethods->xTruncate(real_of(file), size);
}

int sync(sqlite3_file*, int) {
  const int failed = pass();
  return failed == SQLITE_IOERR_WRITE ? SQLITE_IOERR_FSYNC : failed;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return real_of(file)->pMethods->xFileSize(real_of(file), size);
}
int lock(sqlite3_file* file, int level) { return real_of(file)->pMethods->xLock(real_of(file), level); }
int unlock(sqlite3_file* file, int level) { return real_of(file)->pMethods->xUnlock(real_of(file), level); }
int is_reserved(sqlite3_file* file, int* out) {
  return real_of(file)->pMethods->xCheckReservedLock(real_of(file), out);
}
int control(sqlite3_file* file, int what, void* argument) {
  return real_of(file)->pMethods->xFileControl(real_of(file), what, argument);
}
int sector_size(sqlite3_file* file) { return real_of(file)->pMethods->xSectorSize(real_of(file)); }
int traits(sqlite3_file* file) { return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file)); }
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  return real_of(file)->pMethods->xShmMap(real_of(file), page, size, extend, out);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) { real_of(file)->pMethods->xShmBarrier(real_of(file)); }
int shm_unmap(sqlite3_file* file, int remove) { return real_of(file)->pMethods->xShmUnmap(real_of(file), remove); }

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
  file->pMethods = nullptr;
  const int code = real_disk->xOpen(real_disk, name, real_of(file), flags, flags_out);
  if (code == SQLITE_OK) file->pMethods = &methods;
  return code;
}

int remove(sqlite3_vfs*, const char* name, int sync_folder) {
  const int failed = pass();
  return failed != SQLITE_OK ? failed : real_disk->xDelete(real_disk, name, sync_folder);
}

}  // namespace

void use_failing_disk() {
  if (real_disk != nullptr) return;
  real_disk = sqlite3_vfs_find(nullptr);
  constexpr int with_shared_memory = 2;
  methods.iVersion = with_shared_memory;
  methods.xClose = close;
  methods.xRead = read;
  methods.xWrite = write;
  methods.xTruncate = truncate;
  methods.xSync = sync;
  methods.xFileSize = file_size;
  methods.xLock = lock;
  methods.xUnlock = unlock;
  methods.xCheckReservedLock = is_reserved;
  methods.xFileControl = control;
  methods.xSectorSize = sector_size;
  methods.xDeviceCharacteristics = traits;
  methods.xShmMap = shm_map;
  methods.xShmLock = shm_lock;
  methods.xShmBarrier = shm_barrier;
  methods.xShmUnmap = shm_unmap;
  failing_disk = *real_disk;
  failing_disk.zName = "failing";
  failing_disk.szOsFile = static_cast<int>(sizeof(File)) + real_disk->szOsFile;
  failing_disk.xOpen = open;
  failing_disk.xDelete = remove;
  sqlite3_vfs_register(&failing_disk, 1);
}

void fail_disk_at(int n, DiskFault fault) {
  passed = 0;
  fault_at = n;
  fault_kind = fault;
}

}  // namespace gatepost::crash
