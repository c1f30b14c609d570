/*
 * A stand-in for a maker's libvisa: its resources are raw TCP sockets and serial device files, which it dresses up as GPIB, USB and
 * LAN instruments. The functions that it has, with the names, the order and the types of arguments of VISA (IVI VPP-4.3.2); numbers
 * of statuses, attributes and events are those of its appendices.
 */
#ifndef CROSSPOINT_VISA_H
#define CROSSPOINT_VISA_H

#include <stdint.h>

#define VISA_EXPORT __attribute__((visibility("default")))

typedef int32_t ViStatus;
typedef uint32_t ViObject;
typedef uintptr_t ViAttrState;

#define VI_ERROR(number) ((ViStatus)(0xBFFF0000u + (number)))

enum {
    VI_SUCCESS = 0,
    VI_SUCCESS_EVENT_EN = 0x3FFF0002,
    VI_SUCCESS_QUEUE_EMPTY = 0x3FFF0004,
    VI_SUCCESS_TERM_CHAR = 0x3FFF0005,
    VI_SUCCESS_MAX_CNT = 0x3FFF0006,
    VI_SUCCESS_NESTED_EXCLUSIVE = 0x3FFF009A,
    VI_WARN_UNKNOWN_STATUS = 0x3FFF0085
};

#define VI_ERROR_SYSTEM_ERROR VI_ERROR(0x00)
#define VI_ERROR_INV_OBJECT VI_ERROR(0x0E)
#define VI_ERROR_RSRC_LOCKED VI_ERROR(0x0F)
#define VI_ERROR_INV_EXPR VI_ERROR(0x10)
#define VI_ERROR_RSRC_NFOUND VI_ERROR(0x11)
#define VI_ERROR_INV_RSRC_NAME VI_ERROR(0x12)
#define VI_ERROR_INV_ACC_MODE VI_ERROR(0x13)
#define VI_ERROR_TMO VI_ERROR(0x15)
#define VI_ERROR_NSUP_ATTR VI_ERROR(0x1D)
#define VI_ERROR_NSUP_ATTR_STATE VI_ERROR(0x1E)
#define VI_ERROR_ATTR_READONLY VI_ERROR(0x1F)
#define VI_ERROR_INV_LOCK_TYPE VI_ERROR(0x20)
#define VI_ERROR_INV_EVENT VI_ERROR(0x26)
#define VI_ERROR_INV_MECH VI_ERROR(0x27)
#define VI_ERROR_NENABLED VI_ERROR(0x2F)
#define VI_ERROR_ALLOC VI_ERROR(0x3C)
#define VI_ERROR_NSUP_OPER VI_ERROR(0x67)
#define VI_ERROR_SESN_NLOCKED VI_ERROR(0x9C)
#define VI_ERROR_CONN_LOST VI_ERROR(0xA6)

enum { VI_NO_LOCK = 0, VI_EXCLUSIVE_LOCK = 1, VI_QUEUE = 1, VI_FIND_BUFLEN = 256 };

#define VI_EVENT_SERVICE_REQ 0x3FFF200Bu
#define VI_TMO_INFINITE 0xFFFFFFFFu

/*
 * Not of VISA: names the resources, in place of the environment variable CROSSPOINT_VISA_RESOURCES, as
 * "GPIB0::17::INSTR=127.0.0.1:5025,ASRL1::INSTR=/dev/ttyS0". Raw sockets and serial device files need not be named.
 */
VISA_EXPORT ViStatus crosspoint_visa_resources(const char *resources);

VISA_EXPORT ViStatus viOpenDefaultRM(ViObject *manager);
VISA_EXPORT ViStatus viFindRsrc(ViObject manager, const char *expression, ViObject *list, uint32_t *count, char *description);
VISA_EXPORT ViStatus viFindNext(ViObject list, char *description);
VISA_EXPORT ViStatus viParseRsrcEx(ViObject manager, const char *name, uint16_t *interfaceType, uint16_t *interfaceNumber,
                                   char *resourceClass, char *expandedName, char *alias);
VISA_EXPORT ViStatus viOpen(ViObject manager, const char *name, uint32_t accessMode, uint32_t openTimeout, ViObject *session);
VISA_EXPORT ViStatus viClose(ViObject object);
VISA_EXPORT ViStatus viRead(ViObject session, uint8_t *buffer, uint32_t count, uint32_t *returned);
VISA_EXPORT ViStatus viWrite(ViObject session, const uint8_t *buffer, uint32_t count, uint32_t *written);
VISA_EXPORT ViStatus viReadSTB(ViObject session, uint16_t *statusByte);
VISA_EXPORT ViStatus viClear(ViObject session);
VISA_EXPORT ViStatus viSetAttribute(ViObject object, uint32_t attribute, ViAttrState state);
VISA_EXPORT ViStatus viGetAttribute(ViObject object, uint32_t attribute, void *state);
VISA_EXPORT ViStatus viStatusDesc(ViObject object, ViStatus status, char *description);
VISA_EXPORT ViStatus viLock(ViObject session, uint32_t lockType, uint32_t timeout, const char *requestedKey, char *accessKey);
VISA_EXPORT ViStatus viUnlock(ViObject session);
VISA_EXPORT ViStatus viEnableEvent(ViObject session, uint32_t eventType, uint16_t mechanism, uint32_t context);
VISA_EXPORT ViStatus viDiscardEvents(ViObject session, uint32_t eventType, uint16_t mechanism);
VISA_EXPORT ViStatus viWaitOnEvent(ViObject session, uint32_t eventType, uint32_t timeout, uint32_t *occurredType,
                                   ViObject *occurredEvent);

#endif
