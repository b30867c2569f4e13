/* Preloaded into a process, makes one change to the files of one folder go wrong.
 *
 * Every call that changes such a file is counted once arm() was called: making a file, write,
 * sync, truncate, unlink, rename and link. The chosen one crashes the process, writes half of
 * its bytes and crashes, writes half and reports an error, or cuts the power: then the process
 * ends and what was not synced is undone, all of it or a part. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum how { ERROR, CRASH, TORN, POWER_CUT };
enum { CRASHED = 77, LOG_BYTES = 1 << 20, MOST_UNSYNCED = 1 << 15 };

static char folder[PATH_MAX], attic[PATH_MAX], calls[LOG_BYTES];
static size_t logged;
static long counted, chosen, kept_in_attic;
static int armed, how, error_reported, lasting;
static unsigned lots; /* 0: a power cut loses all that was not synced; else the seed of what it loses */

/* What has been done to the folder and would not survive a power cut yet, newest last. */
struct change {
    enum { BYTES, MADE, REMOVED, RENAMED } kind;
    ino_t file;
    char path[PATH_MAX], other[PATH_MAX]; /* other: the new name, or where the old file is kept */
    off_t offset, size_before;
    size_t length, had;
    char *before;
};
static struct change *unsynced[MOST_UNSYNCED];
static size_t unsynced_count;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

/* -- what a power cut undoes ------------------------------------------------------------------ */

static struct change *remember(int kind, ino_t file, const char *path) {
    struct change *change = calloc(1, sizeof *change);
    if (!change || unsynced_count == MOST_UNSYNCED) abort();
    change->kind = kind;
    change->file = file;
    strcpy(change->path, path);
    return unsynced[unsynced_count++] = change;
}

static void remember_bytes(int fd, const char *path, off_t offset, size_t length) {
    struct stat status;
    if (fstat(fd, &status)) return;
    struct change *change = remember(BYTES, status.st_ino, path);
    change->offset = offset;
    change->length = length;
    change->size_before = status.st_size;
    /* A truncation loses the tail, which a cut may bring back. */
    if (!length && offset < status.st_size) length = (size_t)(status.st_size - offset);
    change->before = malloc(length + 1);
    ssize_t had = pread(fd, change->before, length, offset);
    if (had < 0 && errno == EBADF) { /* open for writing only, which SQLite, whose locks a close drops, never does */
        int reader = REAL(open64)(path, O_RDONLY);
        had = pread(reader, change->before, length, offset);
        close(reader);
    }
    change->had = had > 0 ? (size_t)had : 0;
}

static void synced(int fd) {
    struct stat status;
    if (fstat(fd, &status)) return;
    size_t kept = 0;
    for (size_t i = 0; i < unsynced_count; i++) {
        struct change *change = unsynced[i];
        int durable = S_ISDIR(status.st_mode) ? change->kind != BYTES
                                              : change->kind == BYTES && change->file == status.st_ino;
        if (!durable) unsynced[kept++] = change;
    }
    unsynced_count = kept;
}

static void undo(struct change *change) {
    if (change->kind == MADE) REAL(unlink)(change->path);
    if (change->kind == RENAMED || change->kind == REMOVED) REAL(rename)(change->other, change->path);
    if (change->kind != BYTES) return;
    int fd = REAL(open64)(change->path, O_WRONLY);
    if (fd < 0) return;
    REAL(pwrite64)(fd, change->before, change->had, change->offset);
    if (!lots) {
        REAL(ftruncate64)(fd, change->size_before);
    } else if (change->had < change->length) { /* a later write may have come through behind this one */
        char *nothing = calloc(1, change->length - change->had);
        REAL(pwrite64)(fd, nothing, change->length - change->had, change->offset + (off_t)change->had);
    }
}

static void end(void) { REAL(_exit)(CRASHED); abort(); }

void cut_power(void) {
    unsigned lot = lots;
    int names_too = !lots || rand_r(&lot) % 2;
    while (unsynced_count) {
        struct change *change = unsynced[--unsynced_count];
        /* A file system keeps the order of its names; the bytes of files reach the disk in any order. */
        if (change->kind == BYTES ? !lots || rand_r(&lot) % 2 : names_too) undo(change);
    }
    end();
}

/* -- counting ----------------------------------------------------------------------------------- */

void disarm(void) { armed = 0; }

/* From now on the at-th change to a file in `in` goes wrong, and where `for_good` all after it. */
void arm(const char *in, long at, int in_what_way, int error, int for_good, unsigned seed) {
    strcpy(folder, in);
    snprintf(attic, sizeof attic, "%s.attic", in);
    chosen = at, how = in_what_way, error_reported = error, lasting = for_good, lots = seed;
    counted = 0, logged = 0, calls[0] = 0, unsynced_count = 0;
    armed = 1;
}

/* The changes made since arm(), a line each. */
const char *calls_made(void) { return calls; }

static int inside(const char *path) {
    size_t length = strlen(folder);
    return armed && !strncmp(path, folder, length) && (path[length] == '/' || !path[length]);
}

static int inside_fd(int fd, char *path) {
    char link[64];
    if (!armed) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return inside(path);
}

/* Whether this call is one that goes wrong. */
static int struck(const char *call, const char *path) {
    counted++;
    const char *name = strrchr(path, '/');
    int room = (int)(LOG_BYTES - logged);
    int took = snprintf(calls + logged, (size_t)room, "%s %s\n", call, name ? name + 1 : path);
    if (took < room) logged += (size_t)took;
    return counted == chosen || (lasting && chosen && counted > chosen);
}

/* A call that either happens or does not. */
static int goes_wrong(const char *call, const char *path) {
    if (!struck(call, path)) return 0;
    if (how == POWER_CUT) cut_power();
    if (how != ERROR) end();
    errno = error_reported;
    return 1;
}

/* -- the calls ---------------------------------------------------------------------------------- */

static ssize_t writing(const char *call, int fd, const void *bytes, size_t length, off_t at) {
    char path[PATH_MAX];
    int placed = at >= 0;
    int watched = inside_fd(fd, path);
    if (watched) {
        if (!placed) at = lseek(fd, 0, SEEK_CUR);
        int wrong = struck(call, path);
        if (wrong && how == CRASH) end();
        if (how == POWER_CUT) remember_bytes(fd, path, at, length);
        if (wrong) {
            REAL(pwrite64)(fd, bytes, length / 2, at);
            if (how == POWER_CUT) cut_power();
            if (how == TORN) end();
            errno = error_reported;
            return -1;
        }
    }
    return placed ? REAL(pwrite64)(fd, bytes, length, at) : REAL(write)(fd, bytes, length);
}

ssize_t write(int fd, const void *bytes, size_t length) { return writing("write", fd, bytes, length, -1); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
    return writing("write", fd, bytes, length, at);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
    return writing("write", fd, bytes, length, at);
}

static int syncing(int fd, int (*sync)(int)) {
    char path[PATH_MAX];
    int watched = inside_fd(fd, path);
    if (watched && goes_wrong("sync", path)) return -1;
    int result = watched ? 0 : sync(fd); /* the real disk has no part in this */
    if (watched) synced(fd);
    return result;
}

int fsync(int fd) { return syncing(fd, REAL(fsync)); }
int fdatasync(int fd) { return syncing(fd, REAL(fdatasync)); }

int ftruncate64(int fd, off64_t length) {
    char path[PATH_MAX];
    if (inside_fd(fd, path)) {
        if (goes_wrong("truncate", path)) return -1;
        if (how == POWER_CUT) remember_bytes(fd, path, length, 0);
    }
    return REAL(ftruncate64)(fd, length);
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static void keep(struct change *change, const char *path) {
    mkdir(attic, 0700);
    snprintf(change->other, sizeof change->other, "%.3000s/%ld", attic, ++kept_in_attic);
    REAL(link)(path, change->other);
}

int unlink(const char *path) {
    if (inside(path) && !access(path, F_OK)) {
        if (goes_wrong("unlink", path)) return -1;
        if (how == POWER_CUT) keep(remember(REMOVED, 0, path), path);
    }
    return REAL(unlink)(path);
}

int rename(const char *from, const char *to) {
    if (inside(to)) {
        if (goes_wrong("rename", to)) return -1;
        if (how == POWER_CUT) {
            if (!access(to, F_OK)) keep(remember(REMOVED, 0, to), to);
            strcpy(remember(RENAMED, 0, from)->other, to);
        }
    }
    return REAL(rename)(from, to);
}

int link(const char *from, const char *to) {
    if (inside(to) && access(to, F_OK)) {
        if (goes_wrong("link", to)) return -1;
        if (how == POWER_CUT) remember(MADE, 0, to);
    }
    return REAL(link)(from, to);
}

static int making(const char *path, int flags, mode_t mode) {
    if ((flags & O_CREAT) && inside(path) && access(path, F_OK)) {
        if (goes_wrong("make", path)) return -1;
        if (how == POWER_CUT) remember(MADE, 0, path);
    }
    return REAL(open64)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return making(path, flags, mode);
}
int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return making(path, flags, mode);
}
