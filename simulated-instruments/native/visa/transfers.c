#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "deadline.h"
#include "sessions.h"

/* Returns a session that may be used now, locked; else NULL and why. */
static struct object *usable(ViObject handle, ViStatus *status)
{
    struct object *object = object_lock(handle, SESSION);
    if (object == NULL) {
        *status = VI_ERROR_INV_OBJECT;
        return NULL;
    }
    *status = locks_check(handle, object->session.resource.name);
    if (*status == VI_SUCCESS && object->session.descriptor < 0) {
        *status = VI_ERROR_CONN_LOST;
    }
    if (*status != VI_SUCCESS) {
        object_unlock(object);
        return NULL;
    }
    return object;
}

/* Returns how a read ends with this byte, or VI_ERROR_TMO while it does not. */
static ViStatus end_at(struct session *session, uint8_t byte)
{
    const struct attributes *attributes = &session->attributes;
    bool is_last = response_take(&session->response, byte);
    bool is_termination = byte == attributes->termination;
    if (session->resource.kind == MESSAGE_RESOURCE && is_last && !attributes->suppress_end) {
        return VI_SUCCESS;
    }
    if (attributes->ends_at_termination && is_termination) {
        return VI_SUCCESS_TERM_CHAR;
    }
    bool ends_line = session->resource.kind == SERIAL_RESOURCE && attributes->serial_end_in == 2;
    return ends_line && is_termination && !attributes->suppress_end ? VI_SUCCESS : VI_ERROR_TMO;
}

static ViStatus read_from(struct session *session, uint8_t *buffer, uint32_t count, uint32_t *returned)
{
    int64_t deadline = deadline_in(session->attributes.timeout);
    while (*returned < count) {
        if (session->input_from == session->input_to) {
            ViStatus status = session_receive(session, deadline);
            if (status != VI_SUCCESS) {
                return status;
            }
        }
        uint8_t byte = session->input[session->input_from++];
        buffer[(*returned)++] = byte;
        ViStatus end = end_at(session, byte);
        if (end != VI_ERROR_TMO) {
            return end;
        }
    }
    return VI_SUCCESS_MAX_CNT;
}

VISA_EXPORT ViStatus viRead(ViObject handle, uint8_t *buffer, uint32_t count, uint32_t *returned)
{
    ViStatus status;
    *returned = 0;
    struct object *object = usable(handle, &status);
    if (object != NULL) {
        status = read_from(&object->session, buffer, count, returned);
        object_unlock(object);
    }
    return status;
}

/* An instrument with marked messages drops a response that nobody has fetched when the next message arrives (IEEE 488.2, 6.3). */
static void drop_response(struct session *session)
{
    while (session_receive(session, deadline_in(0)) == VI_SUCCESS) {
        continue;
    }
    session->input_from = 0;
    session->input_to = 0;
    session->response = (struct response){0};
}

static ViStatus write_to(struct session *session, const uint8_t *buffer, uint32_t count, uint32_t *written)
{
    int64_t deadline = deadline_in(session->attributes.timeout);
    bool marks_end = session->resource.kind == MESSAGE_RESOURCE;
    if (marks_end) {
        drop_response(session);
    }
    size_t sent;
    ViStatus status = link_send(session->descriptor, buffer, count, deadline, &sent);
    *written = (uint32_t)sent;
    bool lacks_line_end = count == 0 || buffer[count - 1] != '\n';
    if (status == VI_SUCCESS && marks_end && session->attributes.send_end && lacks_line_end) {
        status = link_send(session->descriptor, (const uint8_t *)"\n", 1, deadline, &sent);
    }
    return status;
}

VISA_EXPORT ViStatus viWrite(ViObject handle, const uint8_t *buffer, uint32_t count, uint32_t *written)
{
    ViStatus status;
    *written = 0;
    struct object *object = usable(handle, &status);
    if (object != NULL) {
        status = write_to(&object->session, buffer, count, written);
        object_unlock(object);
    }
    return status;
}

/* What is on its way dies with the old link, as it would in an instrument whose buffers are cleared. */
static ViStatus clear(struct session *session)
{
    switch (session->resource.kind) {
    case SERIAL_RESOURCE:
        session->input_from = session->input_to;
        return tcflush(session->descriptor, TCIOFLUSH) == 0 && tcsendbreak(session->descriptor, 0) == 0
                   ? VI_SUCCESS
                   : VI_ERROR_CONN_LOST;
    case MESSAGE_RESOURCE:
        session_disconnect(session);
        session->descriptor = link_open(&session->resource);
        return session->descriptor >= 0 ? VI_SUCCESS : VI_ERROR_CONN_LOST;
    default:
        return VI_ERROR_NSUP_OPER;
    }
}

VISA_EXPORT ViStatus viClear(ViObject handle)
{
    ViStatus status;
    struct object *object = usable(handle, &status);
    if (object != NULL) {
        status = clear(&object->session);
        object_unlock(object);
    }
    return status;
}
