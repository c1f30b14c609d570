#define _GNU_SOURCE

#include <poll.h>
#include <stdio.h>
#include <string.h>

#include "deadline.h"
#include "sessions.h"

enum { MOST_LOCKS = 32, POLL_MILLISECONDS = 5 };

struct lock {
    ViObject holder;
    unsigned depth;
    char resource[VI_FIND_BUFLEN];
};

static pthread_mutex_t locks_mutex = PTHREAD_MUTEX_INITIALIZER;
static struct lock locks[MOST_LOCKS];

/* Returns the lock on a resource, or NULL. */
static struct lock *lock_on(const char *resource)
{
    for (size_t i = 0; i < MOST_LOCKS; i++) {
        if (locks[i].holder != 0 && strcasecmp(locks[i].resource, resource) == 0) {
            return &locks[i];
        }
    }
    return NULL;
}

ViStatus locks_check(ViObject session, const char *resource)
{
    pthread_mutex_lock(&locks_mutex);
    const struct lock *lock = lock_on(resource);
    bool is_free = lock == NULL || lock->holder == session;
    pthread_mutex_unlock(&locks_mutex);
    return is_free ? VI_SUCCESS : VI_ERROR_RSRC_LOCKED;
}

void locks_release(ViObject session)
{
    pthread_mutex_lock(&locks_mutex);
    for (size_t i = 0; i < MOST_LOCKS; i++) {
        if (locks[i].holder == session) {
            locks[i] = (struct lock){0};
        }
    }
    pthread_mutex_unlock(&locks_mutex);
}

static ViStatus take(ViObject session, const char *resource)
{
    struct lock *lock = lock_on(resource);
    if (lock != NULL && lock->holder != session) {
        return VI_ERROR_RSRC_LOCKED;
    }
    if (lock != NULL) {
        lock->depth++;
        return VI_SUCCESS_NESTED_EXCLUSIVE;
    }
    for (size_t i = 0; i < MOST_LOCKS; i++) {
        if (locks[i].holder == 0) {
            locks[i] = (struct lock){.holder = session, .depth = 1};
            snprintf(locks[i].resource, sizeof locks[i].resource, "%s", resource);
            return VI_SUCCESS;
        }
    }
    return VI_ERROR_ALLOC;
}

/* Copies the name of a session's resource, and returns false if it is no session. */
static bool copy_resource(ViObject handle, char resource[VI_FIND_BUFLEN])
{
    struct object *object = object_lock(handle, SESSION);
    if (object == NULL) {
        return false;
    }
    strcpy(resource, object->session.resource.name);
    object_unlock(object);
    return true;
}

VISA_EXPORT ViStatus viLock(ViObject session, uint32_t lockType, uint32_t timeout, const char *requestedKey, char *accessKey)
{
    (void)requestedKey;
    (void)accessKey;
    char resource[VI_FIND_BUFLEN];
    if (!copy_resource(session, resource)) {
        return VI_ERROR_INV_OBJECT;
    }
    if (lockType != VI_EXCLUSIVE_LOCK) {
        return VI_ERROR_INV_LOCK_TYPE;
    }
    int64_t deadline = deadline_in(timeout);
    for (;;) {
        pthread_mutex_lock(&locks_mutex);
        ViStatus status = take(session, resource);
        pthread_mutex_unlock(&locks_mutex);
        if (status != VI_ERROR_RSRC_LOCKED || deadline_left(deadline) == 0) {
            return status;
        }
        poll(NULL, 0, POLL_MILLISECONDS);
    }
}

VISA_EXPORT ViStatus viUnlock(ViObject session)
{
    char resource[VI_FIND_BUFLEN];
    if (!copy_resource(session, resource)) {
        return VI_ERROR_INV_OBJECT;
    }
    pthread_mutex_lock(&locks_mutex);
    struct lock *lock = lock_on(resource);
    bool holds = lock != NULL && lock->holder == session;
    if (holds && --lock->depth == 0) {
        *lock = (struct lock){0};
    }
    pthread_mutex_unlock(&locks_mutex);
    return holds ? VI_SUCCESS : VI_ERROR_SESN_NLOCKED;
}
