/* The resources that there are, and what their names mean. */
#ifndef CROSSPOINT_VISA_RESOURCES_H
#define CROSSPOINT_VISA_RESOURCES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "visa.h"

/* How an instrument marks the ends of its messages, and what can be asked of it beside them. */
enum resource_kind {
    /* GPIB, USB and LAN: ends are marked; status byte, clear and service requests. */
    MESSAGE_RESOURCE,
    SOCKET_RESOURCE,
    SERIAL_RESOURCE
};

enum { LONGEST_TARGET = 256 };

struct resource {
    char name[VI_FIND_BUFLEN];
    /* "host:port", or the path of a device file. */
    char target[LONGEST_TARGET];
    enum resource_kind kind;
    uint16_t interface_type;
    uint16_t interface_number;
};

/* Finds what a resource string means: VI_ERROR_INV_RSRC_NAME if nothing, VI_ERROR_RSRC_NFOUND if there is no such resource. */
ViStatus resource_find(const char *name, struct resource *resource);

/* Returns the interface type and number of a resource string, and false if it is none. */
bool resource_interface(const char *name, uint16_t *type, uint16_t *number);

/* Returns the class at the end of a resource string, INSTR where there is none. */
const char *resource_class(const char *name);

/*
 * Takes the names that match VISA's regular expression, in the order they were given in, each in VI_FIND_BUFLEN bytes to be freed;
 * VI_ERROR_RSRC_NFOUND if there are none.
 */
ViStatus resource_names(const char *expression, char **names, uint32_t *count);

#endif
