#define _POSIX_C_SOURCE 200809L

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "deadline.h"
#include "sessions.h"

enum { MESSAGE_AVAILABLE = 0x10, REQUEST_SERVICE = 0x40, POLL_MILLISECONDS = 10, LONGEST_ANSWER = 32 };

/* Asks over the second link for the status byte, whose summary bit says whether the instrument wants service. */
static ViStatus ask(struct session *session, int64_t deadline, unsigned *status_byte)
{
    if (session->status_descriptor < 0) {
        session->status_descriptor = link_open(&session->resource);
    }
    static const char query[] = "*STB?\n";
    size_t count = 0;
    ViStatus status = session->status_descriptor < 0
                          ? VI_ERROR_CONN_LOST
                          : link_send(session->status_descriptor, (const uint8_t *)query, strlen(query), deadline, &count);
    char answer[LONGEST_ANSWER + 1];
    size_t length = 0;
    while (status == VI_SUCCESS && length < LONGEST_ANSWER && (length == 0 || answer[length - 1] != '\n')) {
        status = link_receive(session->status_descriptor, (uint8_t *)answer + length, LONGEST_ANSWER - length, deadline, &count);
        length += status == VI_SUCCESS ? count : 0;
    }
    answer[length] = '\0';
    if (status == VI_SUCCESS) {
        *status_byte = (unsigned)strtoul(answer, NULL, 10);
    } else if (session->status_descriptor >= 0) {
        /* An answer that comes later would be taken for the next one. */
        close(session->status_descriptor);
        session->status_descriptor = -1;
    }
    return status;
}

/* Asks for the status byte and notes whether the instrument has asked for service since. */
static ViStatus look(struct session *session, int64_t deadline, unsigned *status_byte)
{
    ViStatus status = ask(session, deadline, status_byte);
    if (status == VI_SUCCESS) {
        bool summary = (*status_byte & REQUEST_SERVICE) != 0;
        if (summary && !session->summary) {
            session->requested = true;
            session->untold = true;
        }
        session->summary = summary;
    }
    return status;
}

static bool has_response(const struct session *session)
{
    struct pollfd input = {.fd = session->descriptor, .events = POLLIN};
    return session->input_from < session->input_to || poll(&input, 1, 0) > 0;
}

VISA_EXPORT ViStatus viReadSTB(ViObject handle, uint16_t *statusByte)
{
    struct object *object = object_lock(handle, SESSION);
    if (object == NULL) {
        return VI_ERROR_INV_OBJECT;
    }
    struct session *session = &object->session;
    ViStatus status = locks_check(handle, session->resource.name);
    unsigned polled = 0;
    if (status == VI_SUCCESS) {
        status = session->resource.kind == MESSAGE_RESOURCE
                     ? look(session, deadline_in(session->attributes.timeout), &polled)
                     : VI_ERROR_NSUP_OPER;
    }
    if (status == VI_SUCCESS) {
        polled &= ~(unsigned)(REQUEST_SERVICE | MESSAGE_AVAILABLE);
        polled |= session->requested ? REQUEST_SERVICE : 0;
        polled |= has_response(session) ? MESSAGE_AVAILABLE : 0;
        *statusByte = (uint16_t)polled;
        session->requested = false;
    }
    object_unlock(object);
    return status;
}

VISA_EXPORT ViStatus viEnableEvent(ViObject handle, uint32_t eventType, uint16_t mechanism, uint32_t context)
{
    (void)context;
    struct object *object = object_lock(handle, SESSION);
    if (object == NULL) {
        return VI_ERROR_INV_OBJECT;
    }
    struct session *session = &object->session;
    ViStatus status = session->notes_requests ? VI_SUCCESS_EVENT_EN : VI_SUCCESS;
    if (eventType != VI_EVENT_SERVICE_REQ || session->resource.kind != MESSAGE_RESOURCE) {
        status = VI_ERROR_INV_EVENT;
    } else if (mechanism != VI_QUEUE) {
        status = VI_ERROR_INV_MECH;
    } else {
        session->notes_requests = true;
        session->untold = false;
    }
    object_unlock(object);
    return status;
}

VISA_EXPORT ViStatus viDiscardEvents(ViObject handle, uint32_t eventType, uint16_t mechanism)
{
    struct object *object = object_lock(handle, SESSION);
    if (object == NULL) {
        return VI_ERROR_INV_OBJECT;
    }
    ViStatus status = eventType != VI_EVENT_SERVICE_REQ ? VI_ERROR_INV_EVENT
                      : mechanism != VI_QUEUE           ? VI_ERROR_INV_MECH
                      : object->session.untold          ? VI_SUCCESS
                                                        : VI_SUCCESS_QUEUE_EMPTY;
    if (status >= 0) {
        object->session.untold = false;
    }
    object_unlock(object);
    return status;
}

static ViStatus await_request(struct session *session, int64_t deadline)
{
    unsigned polled;
    for (;;) {
        ViStatus status = look(session, deadline_in(session->attributes.timeout), &polled);
        if (status != VI_SUCCESS) {
            return status;
        }
        if (session->untold) {
            session->untold = false;
            return VI_SUCCESS;
        }
        int left = deadline_left(deadline);
        if (left == 0) {
            return VI_ERROR_TMO;
        }
        poll(NULL, 0, left > 0 && left < POLL_MILLISECONDS ? left : POLL_MILLISECONDS);
    }
}

VISA_EXPORT ViStatus viWaitOnEvent(ViObject handle, uint32_t eventType, uint32_t timeout, uint32_t *occurredType,
                                   ViObject *occurredEvent)
{
    struct object *object = object_lock(handle, SESSION);
    if (object == NULL) {
        return VI_ERROR_INV_OBJECT;
    }
    ViStatus status = VI_ERROR_INV_EVENT;
    if (eventType == VI_EVENT_SERVICE_REQ) {
        status = object->session.notes_requests ? await_request(&object->session, deadline_in(timeout)) : VI_ERROR_NENABLED;
    }
    if (status == VI_SUCCESS) {
        struct object *event = object_create(EVENT, object->manager);
        status = event == NULL ? VI_ERROR_ALLOC : VI_SUCCESS;
        if (event != NULL) {
            *occurredType = eventType;
            *occurredEvent = event->handle;
            object_unlock(event);
        }
    }
    object_unlock(object);
    return status;
}
