#include <stdio.h>
#include <string.h>

#include "sessions.h"

enum {
    SEND_END_EN = 0x3FFF0016,
    TERMCHAR = 0x3FFF0018,
    TMO_VALUE = 0x3FFF001A,
    ASRL_BAUD = 0x3FFF0021,
    ASRL_DATA_BITS = 0x3FFF0022,
    ASRL_PARITY = 0x3FFF0023,
    ASRL_STOP_BITS = 0x3FFF0024,
    ASRL_FLOW_CNTRL = 0x3FFF0025,
    SUPPRESS_END_EN = 0x3FFF0036,
    TERMCHAR_EN = 0x3FFF0038,
    ASRL_END_IN = 0x3FFF00B3,
    ASRL_END_OUT = 0x3FFF00B4,
    INTF_TYPE = 0x3FFF0171
};

#define RSRC_NAME 0xBFFF0002u
#define RSRC_MANF_NAME 0xBFFF0174u

/* Sets a serial attribute, and the line by it, or leaves both as they are. */
static ViStatus set_serial(struct session *session, uint32_t attribute, ViAttrState state)
{
    struct serial_settings settings = session->attributes.serial;
    bool allowed = true;
    switch (attribute) {
    case ASRL_BAUD:
        settings.baud = (uint32_t)state;
        break;
    case ASRL_DATA_BITS:
        allowed = state >= 5 && state <= 8;
        settings.data_bits = (uint16_t)state;
        break;
    case ASRL_PARITY:
        allowed = state <= 4;
        settings.parity = (uint16_t)state;
        break;
    case ASRL_STOP_BITS:
        allowed = state == 10 || state == 15 || state == 20;
        settings.stop_bits = (uint16_t)state;
        break;
    case ASRL_FLOW_CNTRL:
        allowed = state <= 3;
        settings.flow_control = (uint16_t)state;
        break;
    case ASRL_END_IN:
        session->attributes.serial_end_in = (uint16_t)state;
        return state == 0 || state == 2 ? VI_SUCCESS : VI_ERROR_NSUP_ATTR_STATE;
    case ASRL_END_OUT:
        session->attributes.serial_end_out = (uint16_t)state;
        return state == 0 ? VI_SUCCESS : VI_ERROR_NSUP_ATTR_STATE;
    default:
        return VI_ERROR_NSUP_ATTR;
    }
    if (!allowed || !link_set(session->descriptor, &settings)) {
        return VI_ERROR_NSUP_ATTR_STATE;
    }
    session->attributes.serial = settings;
    return VI_SUCCESS;
}

static ViStatus set(struct session *session, uint32_t attribute, ViAttrState state)
{
    struct attributes *attributes = &session->attributes;
    switch (attribute) {
    case TMO_VALUE:
        attributes->timeout = (uint32_t)state;
        return VI_SUCCESS;
    case SEND_END_EN:
        attributes->send_end = state != 0;
        return VI_SUCCESS;
    case SUPPRESS_END_EN:
        attributes->suppress_end = state != 0;
        return VI_SUCCESS;
    case TERMCHAR:
        attributes->termination = (uint8_t)state;
        return state <= 0xFF ? VI_SUCCESS : VI_ERROR_NSUP_ATTR_STATE;
    case TERMCHAR_EN:
        attributes->ends_at_termination = state != 0;
        return VI_SUCCESS;
    case INTF_TYPE:
    case RSRC_NAME:
    case RSRC_MANF_NAME:
        return VI_ERROR_ATTR_READONLY;
    default:
        return session->resource.kind == SERIAL_RESOURCE ? set_serial(session, attribute, state) : VI_ERROR_NSUP_ATTR;
    }
}

VISA_EXPORT ViStatus viSetAttribute(ViObject handle, uint32_t attribute, ViAttrState state)
{
    struct object *object = object_lock(handle, SESSION);
    if (object == NULL) {
        return VI_ERROR_INV_OBJECT;
    }
    ViStatus status = set(&object->session, attribute, state);
    object_unlock(object);
    return status;
}

/* Each attribute has a width of its own. */
static ViStatus get(const struct session *session, uint32_t attribute, void *state)
{
    const struct attributes *attributes = &session->attributes;
    const struct serial_settings *serial = &attributes->serial;
    const struct {
        uint32_t attribute;
        size_t width;
        const void *value;
    } all[] = {
        {TMO_VALUE, sizeof attributes->timeout, &attributes->timeout},
        {TERMCHAR, sizeof attributes->termination, &attributes->termination},
        {INTF_TYPE, sizeof session->resource.interface_type, &session->resource.interface_type},
        {ASRL_BAUD, sizeof serial->baud, &serial->baud},
        {ASRL_DATA_BITS, sizeof serial->data_bits, &serial->data_bits},
        {ASRL_PARITY, sizeof serial->parity, &serial->parity},
        {ASRL_STOP_BITS, sizeof serial->stop_bits, &serial->stop_bits},
        {ASRL_FLOW_CNTRL, sizeof serial->flow_control, &serial->flow_control},
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        bool has = all[i].attribute < ASRL_BAUD || all[i].attribute > ASRL_FLOW_CNTRL || session->resource.kind == SERIAL_RESOURCE;
        if (all[i].attribute == attribute && has) {
            memcpy(state, all[i].value, all[i].width);
            return VI_SUCCESS;
        }
    }
    if (attribute == RSRC_NAME) {
        strcpy(state, session->resource.name);
        return VI_SUCCESS;
    }
    return VI_ERROR_NSUP_ATTR;
}

VISA_EXPORT ViStatus viGetAttribute(ViObject handle, uint32_t attribute, void *state)
{
    enum object_kind kind = SESSION;
    struct object *object = object_lock(handle, SESSION);
    if (object == NULL) {
        kind = MANAGER;
        object = object_lock(handle, MANAGER);
    }
    if (object == NULL) {
        return VI_ERROR_INV_OBJECT;
    }
    ViStatus status = VI_ERROR_NSUP_ATTR;
    if (attribute == RSRC_MANF_NAME) {
        strcpy(state, "Crosspoint (stand-in)");
        status = VI_SUCCESS;
    } else if (kind == SESSION) {
        status = get(&object->session, attribute, state);
    }
    object_unlock(object);
    return status;
}

VISA_EXPORT ViStatus viStatusDesc(ViObject handle, ViStatus status, char *description)
{
    (void)handle;
    snprintf(description, VI_FIND_BUFLEN, "status %08X of the stand-in", (unsigned)status);
    return VI_WARN_UNKNOWN_STATUS;
}
