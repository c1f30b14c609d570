/* Bytes to and from where a resource really is. */
#ifndef CROSSPOINT_VISA_LINK_H
#define CROSSPOINT_VISA_LINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "resources.h"

struct serial_settings {
    uint32_t baud;
    uint16_t data_bits;
    uint16_t parity;
    uint16_t stop_bits;
    uint16_t flow_control;
};

/* Opens a link and returns its file descriptor, or -1 if nobody is there. */
int link_open(const struct resource *resource);
/* Sets a serial line, and returns false if it cannot be set so. */
bool link_set(int descriptor, const struct serial_settings *settings);
/* Sends all the bytes: VI_ERROR_TMO with fewer sent at the deadline. */
ViStatus link_send(int descriptor, const uint8_t *bytes, size_t count, int64_t deadline, size_t *sent);
/* Receives at least one byte: VI_ERROR_TMO if none comes by the deadline. */
ViStatus link_receive(int descriptor, uint8_t *bytes, size_t most, int64_t deadline, size_t *received);

#endif
