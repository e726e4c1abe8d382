#include "tests/simulation/disk/disk_vfs.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

#include "platform/base/assert.hpp"
#include "tests/simulation/disk/open_file.hpp"

namespace simkiosk {
namespace {

// What SQLite holds for each handle.
struct Handle {
    sqlite3_file base;
    OpenFile* file;
};

OpenFile& fileOf(sqlite3_file* handle) { return *reinterpret_cast<Handle*>(handle)->file; }

int closeFile(sqlite3_file* handle) {
    delete &fileOf(handle);
    return SQLITE_OK;
}
int readFile(sqlite3_file* handle, void* into, int size, sqlite3_int64 offset) {
    return fileOf(handle).read({static_cast<std::uint8_t*>(into), static_cast<std::size_t>(size)},
                               static_cast<std::uint64_t>(offset));
}
int writeFile(sqlite3_file* handle, const void* from, int size, sqlite3_int64 offset) {
    return fileOf(handle).write({static_cast<const std::uint8_t*>(from), static_cast<std::size_t>(size)},
                                static_cast<std::uint64_t>(offset));
}
int truncateFile(sqlite3_file* handle, sqlite3_int64 size) {
    return fileOf(handle).truncate(static_cast<std::uint64_t>(size));
}
int syncFile(sqlite3_file* handle, int) { return fileOf(handle).sync(); }
int fileSize(sqlite3_file* handle, sqlite3_int64* size) {
    std::uint64_t bytes = 0;
    const int code = fileOf(handle).size(bytes);
    *size = static_cast<sqlite3_int64>(bytes);
    return code;
}
int lockFile(sqlite3_file* handle, int level) { return fileOf(handle).lock(level); }
int unlockFile(sqlite3_file* handle, int level) { return fileOf(handle).unlock(level); }
int checkReservedLock(sqlite3_file* handle, int* answer) {
    bool reserved = false;
    const int code = fileOf(handle).checkReserved(reserved);
    *answer = reserved;
    return code;
}
int fileControl(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file*) { return 4096; }
// As the unix VFS: a write changes no byte outside its range, whenever the power goes.
int deviceCharacteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }
int mapShared(sqlite3_file* handle, int piece, int size, int extend, void volatile** address) {
    return fileOf(handle).mapWalIndex(piece, size, extend != 0, address);
}
int lockShared(sqlite3_file* handle, int first, int count, int flags) {
    return fileOf(handle).lockWalIndex(first, count, flags);
}
void sharedBarrier(sqlite3_file*) {}  // one thread
int unmapShared(sqlite3_file* handle, int) { return fileOf(handle).unmapWalIndex(); }

// Version 2: shared memory, but no memory-mapped reading.
constexpr sqlite3_io_methods fileMethods{
    2,
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    fileSize,
    lockFile,
    unlockFile,
    checkReservedLock,
    fileControl,
    sectorSize,
    deviceCharacteristics,
    mapShared,
    lockShared,
    sharedBarrier,
    unmapShared,
    nullptr,
    nullptr,
};

// The one place where a disk is known to the whole process, because SQLite's list of file systems is. `disk` is null
// while no disk lives: a connection to ":memory:" may be older than its end.
struct Mount {
    sqlite3_vfs vfs{};
    sqlite3_vfs* below = nullptr;
    DiskState* disk = nullptr;
};
Mount& mount();

bool isTemporary(const char* path, int flags) {
    return !path || (flags & (SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_TRANSIENT_DB | SQLITE_OPEN_TEMP_JOURNAL |
                              SQLITE_OPEN_SUBJOURNAL)) != 0;
}

int openFile(sqlite3_vfs*, const char* path, sqlite3_file* handle, int flags, int* outFlags) {
    if (isTemporary(path, flags)) return mount().below->xOpen(mount().below, path, handle, flags, outFlags);
    handle->pMethods = nullptr;
    if (!mount().disk) return SQLITE_CANTOPEN;
    std::unique_ptr<OpenFile> file;
    int opened = flags;
    const int code = OpenFile::open(*mount().disk, path, flags, opened, file);
    if (code != SQLITE_OK) return code;
    if (outFlags) *outFlags = opened;
    reinterpret_cast<Handle*>(handle)->file = file.release();
    handle->pMethods = &fileMethods;
    return SQLITE_OK;
}
int deleteFile(sqlite3_vfs*, const char* path, int syncDirectory) {
    return mount().disk ? mount().disk->remove(path, syncDirectory != 0) : SQLITE_IOERR_DELETE;
}
int accessFile(sqlite3_vfs*, const char* path, int question, int* answer) {
    bool yes = false;
    const int code = mount().disk ? mount().disk->exists(path, yes) : SQLITE_IOERR_ACCESS;
    if (question == SQLITE_ACCESS_READWRITE && mount().disk && mount().disk->readOnly) yes = false;
    *answer = yes;
    return code;
}
int fullPath(sqlite3_vfs*, const char* path, int size, char* out) {
    const std::string full = path[0] == '/' ? path : std::string("/") + path;
    if (full.size() >= static_cast<std::size_t>(size)) return SQLITE_CANTOPEN;
    std::memcpy(out, full.c_str(), full.size() + 1);
    return SQLITE_OK;
}
int randomness(sqlite3_vfs*, int size, char* out) {
    if (!mount().disk) return mount().below->xRandomness(mount().below, size, out);
    mount().disk->random.fill({reinterpret_cast<std::uint8_t*>(out), static_cast<std::size_t>(size)});
    return size;
}
int sleepFor(sqlite3_vfs*, int microseconds) {
    if (!mount().disk) return mount().below->xSleep(mount().below, microseconds);
    ++mount().disk->sleeps;
    return microseconds;
}
int currentTimeMs(sqlite3_vfs*, sqlite3_int64* now) {
    if (!mount().disk) return mount().below->xCurrentTimeInt64(mount().below, now);
    constexpr sqlite3_int64 unixEpochMs = 210'866'760'000'000;  // 1970-01-01 as a Julian day
    *now = unixEpochMs + mount().disk->wall().time_since_epoch().count();
    return SQLITE_OK;
}
int currentTime(sqlite3_vfs* vfs, double* now) {
    sqlite3_int64 ms = 0;
    const int code = currentTimeMs(vfs, &ms);
    *now = static_cast<double>(ms) / 86'400'000.0;
    return code;
}
int lastError(sqlite3_vfs*, int, char*) { return 0; }

Mount& mount() {
    static Mount only = [] {
        Mount made;
        made.below = sqlite3_vfs_find(nullptr);
        made.vfs.iVersion = 2;
        made.vfs.szOsFile = std::max<int>(sizeof(Handle), made.below->szOsFile);
        made.vfs.mxPathname = made.below->mxPathname;
        made.vfs.zName = DiskVfs::name;
        made.vfs.xOpen = openFile;
        made.vfs.xDelete = deleteFile;
        made.vfs.xAccess = accessFile;
        made.vfs.xFullPathname = fullPath;
        made.vfs.xRandomness = randomness;
        made.vfs.xSleep = sleepFor;
        made.vfs.xCurrentTime = currentTime;
        made.vfs.xCurrentTimeInt64 = currentTimeMs;
        made.vfs.xGetLastError = lastError;
        return made;
    }();
    return only;
}

// Makes SQLite draw a new seed from the default VFS when it next needs a random number.
void reseedSqlite() { sqlite3_randomness(0, nullptr); }

}  // namespace

DiskVfs::DiskVfs(DiskState& disk) {
    SIMKIOSK_ASSERT(!mount().disk);
    mount().disk = &disk;
    // Goes to the head of SQLite's list, in front of the default it had; unregistering uncovers that one again.
    sqlite3_vfs_register(&mount().vfs, 1);
    reseedSqlite();
}

DiskVfs::~DiskVfs() {
    sqlite3_vfs_unregister(&mount().vfs);
    mount().disk = nullptr;
    reseedSqlite();
}

}  // namespace simkiosk
