/* The open objects: resource managers, sessions, find lists and events. */
#ifndef CROSSPOINT_VISA_SESSIONS_H
#define CROSSPOINT_VISA_SESSIONS_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "link.h"
#include "resources.h"
#include "response.h"
#include "visa.h"

enum { INPUT_SIZE = 1 << 16 };

enum object_kind { NO_OBJECT, MANAGER, SESSION, FIND_LIST, EVENT };

struct attributes {
    uint32_t timeout;
    bool send_end;
    bool suppress_end;
    uint8_t termination;
    bool ends_at_termination;
    struct serial_settings serial;
    uint16_t serial_end_in;
    uint16_t serial_end_out;
};

struct find_list {
    char *names;
    uint32_t count;
    uint32_t next;
};

struct session {
    struct resource resource;
    struct attributes attributes;
    int descriptor;
    struct response response;
    uint8_t *input;
    size_t input_from;
    size_t input_to;
    /* A second link, for what must not wait for messages; -1 until it is needed. */
    int status_descriptor;
    bool notes_requests;
    /* Whether the summary bit of the status byte was set when it was last asked for. */
    bool summary;
    /* Whether the instrument has asked for service since its status byte was last read. */
    bool requested;
    /* Whether that has not been told yet. */
    bool untold;
};

struct object {
    pthread_mutex_t mutex;
    ViObject handle;
    ViObject manager;
    enum object_kind kind;
    struct session session;
    struct find_list list;
};

/* Returns a new object, locked, or NULL if there are too many. */
struct object *object_create(enum object_kind kind, ViObject manager);
/* Returns an open object, locked, or NULL if it is none of this kind. */
struct object *object_lock(ViObject handle, enum object_kind kind);
void object_unlock(struct object *object);

/* Sends nothing and closes the links of a session. */
void session_disconnect(struct session *session);
/* Takes the next bytes in, once what came before was taken out. */
ViStatus session_receive(struct session *session, int64_t deadline);

/* Returns VI_ERROR_RSRC_LOCKED if another session has locked the resource. */
ViStatus locks_check(ViObject session, const char *resource);
void locks_release(ViObject session);

#endif
