/* The arrays that the client has handed over by ps6000SetDataBuffers and its kin. */
#ifndef CROSSPOINT_DATA_BUFFERS_H
#define CROSSPOINT_DATA_BUFFERS_H

#include <stdint.h>

#include "twin_link.h"

/* Stands for the arrays that take the samples of whichever segment is read. */
#define ANY_SEGMENT UINT32_MAX

struct data_buffers {
    uint32_t channel;
    uint32_t segment;
    uint32_t ratio_mode;
    int16_t *max;
    int16_t *min;
    uint32_t length;
};

/* Keeps the arrays in place of earlier ones for the same purpose; returns whether there was memory for that. */
bool data_buffers_keep(const struct data_buffers *buffers);

/* Copies the samples that follow in an answer to the arrays that they are for. */
void data_buffers_fill(struct answer *answer);

/* Forgets all arrays. */
void data_buffers_forget(void);

#endif
