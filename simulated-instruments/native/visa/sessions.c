#define _GNU_SOURCE

#include "sessions.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "deadline.h"

enum { MOST_OBJECTS = 256 };

/* An object keeps its place; a handle counts how often that was taken, so that an old one is not taken for a new one. */
static struct object objects[MOST_OBJECTS] = {[0 ... MOST_OBJECTS - 1] = {.mutex = PTHREAD_MUTEX_INITIALIZER}};

struct object *object_create(enum object_kind kind, ViObject manager)
{
    static uint32_t generation;
    for (ViObject i = 0; i < MOST_OBJECTS; i++) {
        struct object *object = &objects[i];
        if (pthread_mutex_trylock(&object->mutex) != 0) {
            continue;
        }
        if (object->kind == NO_OBJECT) {
            uint32_t count = __atomic_add_fetch(&generation, 1, __ATOMIC_RELAXED);
            object->kind = kind;
            object->handle = (count & 0x7FFFFF) * MOST_OBJECTS + i;
            object->manager = kind == MANAGER ? object->handle : manager;
            return object;
        }
        pthread_mutex_unlock(&object->mutex);
    }
    return NULL;
}

struct object *object_lock(ViObject handle, enum object_kind kind)
{
    struct object *object = &objects[handle % MOST_OBJECTS];
    pthread_mutex_lock(&object->mutex);
    if (object->kind == kind && object->handle == handle) {
        return object;
    }
    pthread_mutex_unlock(&object->mutex);
    return NULL;
}

void object_unlock(struct object *object)
{
    pthread_mutex_unlock(&object->mutex);
}

static void close_descriptor(int *descriptor)
{
    if (*descriptor >= 0) {
        close(*descriptor);
        *descriptor = -1;
    }
}

void session_disconnect(struct session *session)
{
    close_descriptor(&session->descriptor);
    close_descriptor(&session->status_descriptor);
    session->input_from = 0;
    session->input_to = 0;
    session->response = (struct response){0};
}

ViStatus session_receive(struct session *session, int64_t deadline)
{
    size_t came = 0;
    ViStatus status = link_receive(session->descriptor, session->input, INPUT_SIZE, deadline, &came);
    session->input_from = 0;
    session->input_to = came;
    return status;
}

/* Ends an object that is locked. */
static void end(struct object *object)
{
    if (object->kind == SESSION) {
        session_disconnect(&object->session);
        free(object->session.input);
        locks_release(object->handle);
    } else if (object->kind == FIND_LIST) {
        free(object->list.names);
    }
    object->kind = NO_OBJECT;
    object->handle = 0;
}

VISA_EXPORT ViStatus viOpenDefaultRM(ViObject *manager)
{
    struct object *object = object_create(MANAGER, 0);
    if (object == NULL) {
        return VI_ERROR_ALLOC;
    }
    *manager = object->handle;
    object_unlock(object);
    return VI_SUCCESS;
}

VISA_EXPORT ViStatus viClose(ViObject handle)
{
    struct object *object = &objects[handle % MOST_OBJECTS];
    pthread_mutex_lock(&object->mutex);
    if (object->kind == NO_OBJECT || object->handle != handle) {
        pthread_mutex_unlock(&object->mutex);
        return VI_ERROR_INV_OBJECT;
    }
    bool manages = object->kind == MANAGER;
    end(object);
    pthread_mutex_unlock(&object->mutex);
    for (size_t i = 0; manages && i < MOST_OBJECTS; i++) {
        pthread_mutex_lock(&objects[i].mutex);
        if (objects[i].kind != NO_OBJECT && objects[i].manager == handle) {
            end(&objects[i]);
        }
        pthread_mutex_unlock(&objects[i].mutex);
    }
    return VI_SUCCESS;
}

static ViStatus open_session(struct session *session, const char *name)
{
    *session = (struct session){
        .descriptor = -1,
        .status_descriptor = -1,
        .attributes = {.timeout = 2000,
                       .send_end = true,
                       .termination = '\n',
                       .serial = {.baud = 9600, .data_bits = 8, .stop_bits = 10},
                       .serial_end_in = 2},
    };
    ViStatus found = resource_find(name, &session->resource);
    if (found != VI_SUCCESS) {
        return found;
    }
    session->descriptor = link_open(&session->resource);
    session->input = malloc(INPUT_SIZE);
    if (session->descriptor < 0 || session->input == NULL) {
        return VI_ERROR_RSRC_NFOUND;
    }
    bool is_set = session->resource.kind != SERIAL_RESOURCE
                  || link_set(session->descriptor, &session->attributes.serial);
    return is_set ? VI_SUCCESS : VI_ERROR_RSRC_NFOUND;
}

VISA_EXPORT ViStatus viOpen(ViObject manager, const char *name, uint32_t accessMode, uint32_t openTimeout, ViObject *session)
{
    (void)openTimeout;
    if (accessMode != VI_NO_LOCK) {
        return VI_ERROR_INV_ACC_MODE;
    }
    struct object *opener = object_lock(manager, MANAGER);
    if (opener == NULL) {
        return VI_ERROR_INV_OBJECT;
    }
    object_unlock(opener);
    struct object *object = object_create(SESSION, manager);
    if (object == NULL) {
        return VI_ERROR_ALLOC;
    }
    ViStatus status = open_session(&object->session, name);
    if (status == VI_SUCCESS) {
        *session = object->handle;
    } else {
        end(object);
    }
    object_unlock(object);
    return status;
}
