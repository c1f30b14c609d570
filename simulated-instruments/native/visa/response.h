/* Finds where a response message ends: at a line feed that is not part of a block (IEEE 488.2, 8.7.9 and 8.7.10). */
#ifndef CROSSPOINT_VISA_RESPONSE_H
#define CROSSPOINT_VISA_RESPONSE_H

#include <stdbool.h>
#include <stdint.h>

/* What has been seen of a message; all zero at its beginning. */
struct response {
    bool quoted;
    /* Behind a '#', where the number of digits stands. */
    bool header;
    unsigned digits;
    uint64_t block;
};

/* Takes the next byte, and returns whether it is the last one of the message. */
bool response_take(struct response *response, uint8_t byte);

#endif
